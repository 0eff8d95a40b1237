import { createStub } from './createStub.ts';
import { readOpenApi } from './openapi.ts';

const port = Number(process.env.PORT ?? 8080);
const stub = createStub(await readOpenApi());

stub.listen(port, () => console.log(`The stub is at http://localhost:${port}`));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => stub.close());
}
