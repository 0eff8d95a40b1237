import { buildSite } from './buildSite.ts';
import { createSiteServer } from './createSiteServer.ts';

const port = Number(process.env.PORT ?? 8080);
const target = new URL('../dist', import.meta.url).pathname;
await buildSite(target);
createSiteServer(target).listen(port, () =>
  console.log(`http://localhost:${port}`),
);
