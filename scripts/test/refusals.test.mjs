import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../lib/paths.mjs';
import {
  freePort,
  listen,
  scriptsDir,
  start,
  temporaryFolder,
  writeFiles,
} from './helpers.mjs';

const data = path.join(temporaryFolder(), 'data');

/**
 * Asserts that a start ends at once, with one line on stderr.
 *
 * @param {import('./helpers.mjs').Program} refused
 * @param {RegExp} message
 */
async function assertRefused(refused, message) {
  assert.equal(await refused.ended, 1);
  assert.match(refused.written.err, message);
  assert.equal(refused.written.err.trim().split('\n').length, 1);
}

test('an argument that is not known', () =>
  assertRefused(start(['--verbose']), /^portico: Unknown option '--verbose'/));

test('help is no start', async () => {
  const program = start(['--help']);
  assert.equal(await program.ended, 0);
  assert.match(program.written.out, /--port N[^]*--data DIR/);
});

test('a port that another program has', async () => {
  const server = await listen();
  await assertRefused(
    start(['--port', String(server.port), '--data', data]),
    new RegExp(`Port ${server.port} is taken.*npm start -- --port \\d+`),
  );
  server.close();
});

test('a data folder of a newer version', async () => {
  const newer = temporaryFolder();
  writeFiles(newer, {
    'portico.json': '{"formatVersion":99,"createdBy":"9.0.0"}',
  });
  await assertRefused(
    start(['--data', newer]),
    /made by a newer Portico \(9\.0\.0\)/,
  );
  assert.deepEqual(fs.readdirSync(newer), ['portico.json']);
});

test('a machine without git', () =>
  assertRefused(
    start([], { env: { PATH: temporaryFolder() } }),
    /git was not found\. Install it/,
  ));

test('a Node that is too old', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'old.cjs':
      "Object.defineProperty(process.versions, 'node', { value: '18.20.8' });",
  });
  const node = ['--require', path.join(folder, 'old.cjs')];
  await assertRefused(
    start([], { node }),
    /Node 18\.20\.8 is too old\. Install Node 20 or newer/,
  );
});

test('no network, in a fresh clone', async () => {
  const clone = temporaryFolder();
  fs.cpSync(scriptsDir, path.join(clone, 'scripts'), { recursive: true });
  fs.copyFileSync(
    path.join(root, 'package.json'),
    path.join(clone, 'package.json'),
  );
  const port = await freePort();
  await assertRefused(
    start(['--port', String(port)], {
      script: path.join(clone, 'scripts/start.mjs'),
      env: { npm_config_registry: `http://127.0.0.1:${port}/` },
    }),
    /Cannot get \S+@\S+ from the npm registry \(ECONNREFUSED\)\. .*connect/,
  );
  assert.deepEqual(fs.readdirSync(path.join(clone, '.toolchain')), []);
  assert.deepEqual(fs.readdirSync(path.join(clone, 'data')), []);
});

test('a full disk', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'full.cjs': `
      const fs = require('node:fs');
      fs.writeFileSync = () => {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      };`,
  });
  const node = ['--require', path.join(folder, 'full.cjs')];
  await assertRefused(
    start(['--data', data], { node }),
    /^portico: The disk is full\. Free some space/,
  );
});
