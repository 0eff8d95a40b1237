import { buildSite } from './buildSite.ts';

const target = new URL('../dist', import.meta.url).pathname;
const pages = await buildSite(target);
console.log(`${pages.length} pages are in dist`);
