import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { checkContrast } from '../src/checkContrast.ts';
import { toCss, toKotlin, toTypeScript } from '../src/formats.ts';
import type { Tokens } from '../src/Tokens.ts';

const here = new URL('../', import.meta.url);
const source = await readFile(new URL('tokens.json', here), 'utf8');
const tokens: Tokens = JSON.parse(source);

const unreadable = checkContrast(tokens);
if (unreadable.length) {
  console.error(`No release:\n${unreadable.join('\n')}`);
  process.exit(1);
}

const dist = new URL('dist/', here);
await mkdir(dist, { recursive: true });
await writeFile(new URL('tokens.css', dist), toCss(tokens));
await writeFile(new URL('tokens.ts', dist), toTypeScript(tokens));
await writeFile(new URL('Tokens.kt', dist), toKotlin(tokens));
console.log(`${Object.keys(tokens.colour).length} colours are in dist`);
