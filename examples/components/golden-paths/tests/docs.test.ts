import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { LANGUAGES } from '../src/layersOf.ts';

test('docs/index.md promises the languages there are', async () => {
  const file = new URL('../docs/index.md', import.meta.url);
  const rows = (await readFile(file, 'utf8')).matchAll(
    /^\| `(\w+)` \| [^|]+ \| ([^|]+) \|/gm,
  );
  const promised = [...rows].map(([, path, names]) => [
    path,
    names.trim().toLowerCase().split(', '),
  ]);
  assert.deepEqual(Object.fromEntries(promised), LANGUAGES);
});
