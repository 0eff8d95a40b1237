import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { root } from '../lib/paths.mjs';
import { freePort, gone, run, start, temporaryFolder } from './helpers.mjs';
import { workingCopy } from './workingCopy.mjs';

const READY = /Portico is ready at http:\/\/localhost:\d+ \(\d+\.\d s\)\n/;
const folder = temporaryFolder();
const data = path.join(folder, 'data');
const port = await freePort();
const args = ['--port', String(port), '--data', data];
const url = `http://localhost:${port}`;

/** @returns {number[]} the launcher and its backend */
function holders() {
  const text = fs.readFileSync(path.join(data, 'portico.lock'), 'utf8');
  return JSON.parse(text).processes.map(
    (/** @type {{ pid: number }} */ { pid }) => pid,
  );
}

test('npm start serves page and API, alone, until it is told to end', async () => {
  const portal = run('npm', ['start', '--', ...args], { cwd: root });
  await portal.says(READY);
  const lines = portal.written.out.trim().split('\n');
  assert.match(`${lines.at(-1)}\n`, READY);
  assert.ok(lines.at(-1)?.includes(url));
  for (const title of ['Toolchain', 'Packages', 'Frontend', 'Backend']) {
    assert.match(portal.written.out, new RegExp(`✓ ${title} .* \\d+\\.\\d s`));
  }

  const page = await fetch(url);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<script/);
  const api = await fetch(`${url}/api/catalog/entities`);
  assert.equal(api.status, 401);
  assert.match(
    fs.readFileSync(path.join(data, 'logs', 'portico.log'), 'utf8'),
    /Listening on 127\.0\.0\.1/,
  );

  const second = start(['--port', String(await freePort()), '--data', data]);
  assert.equal(await second.ended, 1);
  assert.match(second.written.err, new RegExp(`it is at ${url}, process`));

  const pids = holders();
  assert.equal(pids.length, 2);
  const asked = Date.now();
  portal.child.kill('SIGTERM');
  assert.equal(await portal.ended, 0);
  assert.ok(Date.now() - asked < 10_000);
  await Promise.all(pids.map(pid => gone(pid, 0)));
  assert.equal(fs.existsSync(path.join(data, 'portico.lock')), false);
});

test('a second start does nothing but start', async () => {
  const portal = start(args);
  await portal.says(READY);
  assert.match(portal.written.out, /✓ Packages +up to date/);
  assert.match(portal.written.out, /✓ Frontend +up to date/);
  // as a terminal does with Ctrl-C, and npm once more
  portal.child.kill('SIGINT');
  portal.child.kill('SIGINT');
  assert.equal(await portal.ended, 0);
});

test('this machine says where to listen, which needs no build', async () => {
  const own = await freePort();
  const script = workingCopy({
    'app-config.local.yaml': `{ app: { title: Own }, backend: { listen: { port: ${own} } } }`,
  });
  const portal = start(['--data', data], { script });
  await portal.says(READY);
  assert.match(portal.written.out, /✓ Frontend +up to date/);
  const at = `http://localhost:${own}`;
  assert.ok(portal.written.out.includes(`Portico is ready at ${at} (`));
  const page = await (await fetch(at)).text();
  assert.match(page, /<title>Own/);
  assert.ok(page.includes(at) && !page.includes('localhost:7007'));
  portal.child.kill('SIGTERM');
  assert.equal(await portal.ended, 0);
});

test('a launcher that is killed leaves no backend, and can start again', async () => {
  const killed = start(args);
  await killed.says(READY);
  const pids = holders();
  killed.child.kill('SIGKILL');
  await Promise.all(pids.map(pid => gone(pid, 8_000)));

  const portal = start(args);
  await portal.says(READY);
  const [, backend] = holders();
  process.kill(backend, 'SIGKILL');
  assert.equal(await portal.ended, 1);
  assert.match(portal.written.err, /The backend stopped by itself \(SIGKILL\)/);
});

test('Ctrl-C during the start ends it too', async () => {
  const portal = start(args);
  await portal.says(/Frontend/);
  portal.child.kill('SIGINT');
  assert.equal(await portal.ended, 0);
  assert.doesNotMatch(portal.written.out, READY);
  assert.equal(fs.existsSync(path.join(data, 'portico.lock')), false);
});
