import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { FORMAT_VERSION, openDataFolder } from '../lib/dataFolder.mjs';
import { readHolder, tryLock } from '../lib/lock.mjs';
import { root } from '../lib/paths.mjs';
import { processIdentity } from '../lib/processIdentity.mjs';
import { run, temporaryFolder, writeFiles } from './helpers.mjs';

const lockFile = () => path.join(temporaryFolder(), 'lock');
const idle = ['-e', 'setInterval(() => {}, 1e6); console.log("up")'];

test('a lock keeps others out while its holder lives', () => {
  const file = lockFile();
  const lock = tryLock(file);
  assert.ok(lock);
  assert.equal(tryLock(file), undefined);
  assert.deepEqual(readHolder(file)?.alive, [process.pid]);
  lock.release();
  assert.equal(fs.existsSync(file), false);
  tryLock(file)?.release();
});

test('a lock that a killed process left does not count', async () => {
  const file = lockFile();
  const holder = run(process.execPath, idle);
  await holder.says(/up/);
  const pid = holder.child.pid ?? 0;
  const identity = processIdentity(pid);
  const processes = [{ pid, identity }];
  fs.writeFileSync(file, JSON.stringify({ processes, details: {} }));
  assert.equal(tryLock(file), undefined);
  holder.child.kill('SIGKILL');
  await holder.ended;
  assert.equal(processIdentity(pid), undefined);
  const lock = tryLock(file);
  assert.ok(lock);
  lock.release();
});

test(
  'a later process with the same number does not count',
  { skip: process.platform !== 'linux' },
  () => {
    const file = lockFile();
    const processes = [{ pid: process.pid, identity: 'another boot 1' }];
    fs.writeFileSync(file, JSON.stringify({ processes, details: {} }));
    assert.ok(tryLock(file));
  },
);

test('a lock that was cut off while it was written does not count', () => {
  const file = lockFile();
  fs.writeFileSync(file, '{"processes":[{"pi');
  assert.ok(tryLock(file));
});

test('a lock is held as long as one of those who share it lives', async () => {
  const file = lockFile();
  const other = run(process.execPath, idle);
  await other.says(/up/);
  const lock = tryLock(file);
  lock?.share(other.child.pid ?? 0, { url: 'http://localhost:7011' });
  assert.deepEqual(readHolder(file)?.alive, [process.pid, other.child.pid]);
  assert.equal(readHolder(file)?.details.url, 'http://localhost:7011');
  other.child.kill('SIGKILL');
  await once(other.child, 'exit');
  assert.deepEqual(readHolder(file)?.alive, [process.pid]);
  lock?.release();
});

test('a data folder is made, and used by one Portico', async () => {
  const folder = path.join(temporaryFolder(), 'a', 'b');
  const lock = await openDataFolder(folder);
  assert.deepEqual(fs.readdirSync(folder), ['portico.lock']);
  await assert.rejects(openDataFolder(folder), {
    message: new RegExp(
      `uses the data folder ${folder} \\(process ${process.pid}\\)\\. Stop it, or .*--data DIR`,
    ),
  });
  lock.release();
  (await openDataFolder(folder)).release();
});

test('a data folder that cannot be used is told from one that can', async () => {
  const folder = temporaryFolder();
  const marker = (/** @type {unknown} */ content) =>
    writeFiles(folder, { 'portico.json': JSON.stringify(content) });
  marker({ formatVersion: FORMAT_VERSION, createdBy: '0.1.0' });
  (await openDataFolder(folder)).release();
  marker({ formatVersion: FORMAT_VERSION + 1, createdBy: '9.9.9' });
  await assert.rejects(openDataFolder(folder), {
    message: /made by a newer Portico \(9\.9\.9\)\. Start that version, or use/,
  });
  writeFiles(folder, { 'portico.json': '{"formatV' });
  await assert.rejects(openDataFolder(folder), {
    message: /portico\.json is damaged\. Restore/,
  });
  const file = path.join(folder, 'portico.json');
  await assert.rejects(openDataFolder(file), {
    message: /cannot be used: it is no folder\. Mend that, or use/,
  });
});

test('the backend writes the data format that is checked here', () => {
  const source = fs.readFileSync(
    path.join(root, 'packages/backend/src/data/prepareDataDirectory.ts'),
    'utf8',
  );
  assert.match(source, new RegExp(`FORMAT_VERSION = ${FORMAT_VERSION};`));
});
