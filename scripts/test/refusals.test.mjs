import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { assertRefused } from './assertRefused.mjs';
import {
  freePort,
  listen,
  start,
  temporaryFolder,
  writeFiles,
} from './helpers.mjs';
import { freshClone, workingCopy } from './workingCopy.mjs';

const data = path.join(temporaryFolder(), 'data');

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
  const clone = freshClone();
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

test('a configuration that is no YAML', () =>
  assertRefused(
    start(['--data', data], {
      script: workingCopy({
        'app-config.local.yaml': 'app:\n  title: x\n bad: [\n',
      }),
    }),
    /^portico: \S+app-config\.local\.yaml is no valid YAML\. Line 3: .*\. Correct/,
  ));

test('an address that others can reach, with local sign-in', async () => {
  const port = await freePort();
  await assertRefused(
    start(['--data', data], {
      script: workingCopy({
        'app-config.local.yaml': `backend: { listen: { host: 0.0.0.0, port: ${port} } }`,
      }),
    }),
    /^portico: cannot start: .*backend\.listen\.host/,
  );
});
