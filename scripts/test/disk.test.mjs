import assert from 'node:assert/strict';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { assertRefused } from './assertRefused.mjs';
import { freePort, start, temporaryFolder, writeFiles } from './helpers.mjs';
import { copyToolchain, freshClone } from './workingCopy.mjs';

const data = path.join(temporaryFolder(), 'data');

/** @param {string} code that changes node:fs before the start */
function withFileSystem(code) {
  const folder = temporaryFolder();
  writeFiles(folder, { 'fs.cjs': `const fs = require('node:fs');\n${code}` });
  return ['--require', path.join(folder, 'fs.cjs')];
}

test('a full disk', () =>
  assertRefused(
    start(['--data', data], {
      node: withFileSystem(`fs.writeFileSync = () => {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      };`),
    }),
    new RegExp(
      `^portico: The disk that holds ${data} is full\\. Free some space there, or use another folder \\(npm start -- --data DIR\\)`,
    ),
  ));

test('a disk that is nearly full', async () => {
  const node = withFileSystem(
    'fs.statfsSync = () => ({ bavail: 10_000, blocks: 1e9, bsize: 4096 });',
  );
  await assertRefused(
    start(['--data', data], { node }),
    /^portico: The data folder needs 64 MB on the disk that holds \S+, which has 40 MB left\. Free some/,
  );
});

test('a place that has no room for all packages', async () => {
  const clone = freshClone();
  copyToolchain(clone);
  const node = withFileSystem(
    'fs.statfsSync = () => ({ bavail: 400_000, blocks: 1e9, bsize: 4096 });',
  );
  await assertRefused(
    start(['--port', String(await freePort())], {
      node,
      script: path.join(clone, 'scripts/start.mjs'),
      env: { YARN_GLOBAL_FOLDER: path.join(clone, 'no-cache') },
    }),
    /^portico: Installing the packages needs 3\.7 GB on the disk that holds \S+, which has 1\.6 GB left\. Free some space there and run/,
  );
});

test(
  'a place where no folder can be',
  { skip: process.platform !== 'linux' },
  () =>
    assertRefused(
      start(['--data', '/proc/portico']),
      /The data folder \/proc\/portico cannot be used: .*use another folder/,
    ),
);

test('a database that is damaged', async () => {
  const damaged = temporaryFolder();
  writeFiles(damaged, { 'sqlite/catalog.sqlite': 'no database'.repeat(500) });
  const refused = start([
    '--port',
    String(await freePort()),
    '--data',
    damaged,
  ]);
  await assertRefused(refused, /catalog\.sqlite is damaged: restore/);
  assert.ok(refused.written.err.length < 600);
});
