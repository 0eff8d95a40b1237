import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildSite } from '../scripts/buildSite.ts';

const LIMIT = 60 * 1_000;
const target = await mkdtemp(join(tmpdir(), 'weight-'));
after(() => rm(target, { recursive: true }));

test('a page and its style weigh 60 kB at most', async () => {
  const pages = await buildSite(target);
  const style = await readFile(join(target, 'assets/style.css'));
  for (const page of pages) {
    const { length } = await readFile(join(target, page));
    assert.ok(length + style.length <= LIMIT, `${page} weighs ${length}`);
  }
});
