import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { resolveAddress } from '../lib/address.mjs';
import { checkPort } from '../lib/checkPort.mjs';
import { readLocalConfig } from '../lib/localConfig.mjs';
import { root } from '../lib/paths.mjs';
import { DEFAULT_PORT } from '../lib/ports.mjs';
import { freePort, temporaryFolder, writeFiles } from './helpers.mjs';

const defaults = fs.readFileSync(path.join(root, 'app-config.yaml'), 'utf8');

/** @param {string} [own] the app-config.local.yaml */
function repository(own) {
  const folder = temporaryFolder();
  writeFiles(folder, { 'app-config.yaml': defaults });
  if (own) writeFiles(folder, { 'app-config.local.yaml': own });
  return folder;
}

/**
 * @param {string} [own]
 * @param {number} [port]
 */
function addressOf(own, port) {
  return resolveAddress(port, repository(own));
}

/** @param {number} port */
const onLoopback = port => ({
  host: '127.0.0.1',
  port,
  appUrl: `http://localhost:${port}`,
  backendUrl: `http://localhost:${port}`,
});

test('the command line counts more than this machine, and that more than the defaults', async () => {
  const own = 'backend: { listen: { port: 7100 } }';
  assert.deepEqual(await addressOf(), onLoopback(DEFAULT_PORT));
  assert.deepEqual(await addressOf(own), onLoopback(7100));
  assert.deepEqual(await addressOf(own, 7200), onLoopback(7200));
  assert.deepEqual(await addressOf(undefined, 7200), onLoopback(7200));
});

test('people are sent to where it listens, unless a proxy is in between', async () => {
  const proxied = 'app: { baseUrl: "https://portal.example" }';
  assert.equal(
    (await addressOf(proxied, 7200)).appUrl,
    'https://portal.example',
  );
  const below = 'app: { baseUrl: "http://localhost:8443/portal" }';
  assert.equal((await addressOf(below)).appUrl, 'http://localhost:8443/portal');
  assert.equal((await addressOf(below)).backendUrl, 'http://localhost:7007');
  const moved = await addressOf(below, 7200);
  assert.equal(moved.appUrl, 'http://localhost:7200/portal');
  const listen = (/** @type {string} */ host) =>
    addressOf(`backend: { listen: { host: "${host}" } }`);
  assert.equal((await listen('0.0.0.0')).appUrl, 'http://localhost:7007');
  assert.equal((await listen('192.0.2.1')).appUrl, 'http://192.0.2.1:7007');
  assert.equal(
    (await listen('2001:db8::1')).appUrl,
    'http://[2001:db8::1]:7007',
  );
});

test('an address that cannot be is told of with its key', async () => {
  await assert.rejects(addressOf('backend: { listen: { port: http } }'), {
    message: /backend\.listen\.port is 'http', which is no port\. Correct it/,
  });
  await assert.rejects(addressOf('backend: { listen: ":7100" }'), {
    message: /backend\.listen is the text ':7100'\. Write its parts as keys/,
  });
  await assert.rejects(checkPort(await freePort(), '192.0.2.1'), {
    message: /listen on 192\.0\.2\.1 \(EADDRNOTAVAIL\)\. Correct backend\./,
  });
});

test('configuration files are merged, with variables, as Backstage does', async () => {
  process.env.PORTICO_TEST_SET = 'set';
  const { own, merged } = await readLocalConfig(
    repository(`
      app: { title: "\${PORTICO_TEST_SET}", packages: { include: [x] } }
      a: "\${PORTICO_TEST_UNSET}"
      b: "\${PORTICO_TEST_UNSET:-fallback}"
      c: "$\${PORTICO_TEST_SET}"`),
  );
  assert.equal(own.app.title, 'set');
  assert.deepEqual(merged.app.packages, { include: ['x'] });
  assert.equal(merged.app.baseUrl, 'http://localhost:7007');
  assert.equal('a' in merged, false);
  assert.equal(merged.b, 'fallback');
  assert.equal(merged.c, '${PORTICO_TEST_SET}');
  delete process.env.PORTICO_TEST_SET;
});
