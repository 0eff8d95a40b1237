import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import {
  checkContrast,
  contrast,
} from '../packages/paperback-tokens/src/checkContrast.ts';
import { toCss, toKotlin } from '../packages/paperback-tokens/src/formats.ts';
import type { Tokens } from '../packages/paperback-tokens/src/Tokens.ts';

const read = (path: string) =>
  readFile(new URL(`../${path}`, import.meta.url), 'utf8');
const tokens: Tokens = JSON.parse(
  await read('packages/paperback-tokens/tokens.json'),
);

test('measures as WCAG does', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});

test('every text colour can be read on both papers', () => {
  assert.deepEqual(checkContrast(tokens), []);
});

test('says which pair cannot be read', () => {
  const colour = structuredClone(tokens.colour);
  colour.moss.dark = '#3a4a30';
  const [first] = checkContrast({ ...tokens, colour });
  assert.match(first, /^moss on paper, dark: 1\.\d+ instead of 4.5$/);
});

test('docs/tokens.md lists the colours there are', async () => {
  const rows = (await read('docs/tokens.md')).matchAll(
    /^\| `--pb-([\w-]+)` \| `(#\w+)` \| `(#\w+)` \|/gm,
  );
  const listed = [...rows].map(([, name, light, dark]) => [name, light, dark]);
  const known = Object.entries(tokens.colour).map(([name, { light, dark }]) => [
    name,
    light,
    dark,
  ]);
  assert.deepEqual(listed, known);
});

test('is written in every language that needs it', () => {
  const css = toCss(tokens);
  assert.match(css, /:root \{\n  --pb-paper: #fbf8f1;/);
  assert.match(css, /prefers-color-scheme: dark[^]*--pb-rose: #e58f9b;/);
  assert.match(css, /--pb-space-9: 96px;/);
  const kotlin = toKotlin(tokens);
  assert.match(kotlin, /val inkStrong = Themed\(light = 0xFF2F4858,/);
});

test('all packages carry the version of the changelog', async () => {
  const [, version] = /^## (.*)$/m.exec(await read('CHANGELOG.md')) ?? [];
  const folders = ['', 'packages/paperback/', 'packages/paperback-tokens/'];
  for (const folder of folders) {
    const manifest = JSON.parse(await read(`${folder}package.json`));
    assert.equal(manifest.version, version, manifest.name);
  }
});
