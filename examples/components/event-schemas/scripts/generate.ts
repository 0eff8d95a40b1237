import { readFile, writeFile } from 'node:fs/promises';
import { generateTypes } from '../src/generateTypes.ts';

const here = new URL('../', import.meta.url);
const source = await readFile(
  new URL('schemas/order-lifecycle.json', here),
  'utf8',
);
const target = new URL('src/orderLifecycle.ts', here);
await writeFile(target, generateTypes('OrderEvent', JSON.parse(source)));
