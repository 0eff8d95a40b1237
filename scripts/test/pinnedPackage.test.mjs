import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import zlib from 'node:zlib';
import { describeNpmFailure } from '../lib/downloadPackage.mjs';
import { Failure } from '../lib/failure.mjs';
import { ensurePinnedPackage } from '../lib/pinnedPackage.mjs';
import { nodePins, yarnPin } from '../lib/pins.mjs';
import { readTar, unpackPackage } from '../lib/untar.mjs';
import { temporaryFolder, writeFiles } from './helpers.mjs';

const longName = `lib/${'a-long-folder-name/'.repeat(9)}deep.js`;

// A real package as npm makes it, with no need of the network.
function packSample() {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'package.json': JSON.stringify({
      name: 'sample',
      version: '1.2.3',
      bin: 'bin/tool.js',
    }),
    'bin/tool.js': '#!/usr/bin/env node\n',
    'data.bin': 'x'.repeat(2000),
    [longName]: 'deep',
  });
  fs.chmodSync(path.join(folder, 'bin/tool.js'), 0o755);
  execFileSync('npm', ['pack', '--silent'], { cwd: folder });
  return fs.readFileSync(path.join(folder, 'sample-1.2.3.tgz'));
}

const tgz = packSample();
const pin = {
  name: '@scope/sample',
  version: '1.2.3',
  integrity: `sha512-${createHash('sha512').update(tgz).digest('base64')}`,
  entry: 'bin/tool.js',
};

test('a package that is what was pinned is unpacked, once', async () => {
  const directory = temporaryFolder();
  fs.mkdirSync(path.join(directory, '.download-1', 'package'), {
    recursive: true,
  });
  let downloads = 0;
  const download = async () => {
    downloads += 1;
    return tgz;
  };
  const target = await ensurePinnedPackage(pin, { directory, download });
  assert.equal(target, path.join(directory, 'scope-sample-1.2.3'));
  assert.equal(await ensurePinnedPackage(pin, { directory, download }), target);
  assert.equal(downloads, 1);
  assert.deepEqual(fs.readdirSync(directory), ['scope-sample-1.2.3']);
  const read = (/** @type {string} */ name) =>
    fs.readFileSync(path.join(target, name), 'utf8');
  assert.equal(read(longName), 'deep');
  assert.equal(read('data.bin'), 'x'.repeat(2000));
  const mode = fs.statSync(path.join(target, pin.entry)).mode;
  assert.equal(mode & 0o111, 0o111);
});

test('one that was tampered with, or broken off, leaves nothing', async () => {
  const directory = temporaryFolder();
  const tampered = Buffer.from(tgz);
  tampered[tampered.length - 20] ^= 1;
  await assert.rejects(
    ensurePinnedPackage(pin, { directory, download: async () => tampered }),
    error =>
      error instanceof Failure &&
      /@scope\/sample@1\.2\.3 is not what/.test(error.message),
  );
  const download = () => Promise.reject(new Error('broken off'));
  await assert.rejects(ensurePinnedPackage(pin, { directory, download }), {
    message: 'broken off',
  });
  assert.deepEqual(fs.readdirSync(directory), []);
});

test('an archive cannot write outside its folder, nor be cut off', () => {
  const directory = path.join(temporaryFolder(), 'inside');
  const tar = zlib.gunzipSync(tgz);
  const escaping = Buffer.from(tar);
  // the first entry's header begins with its name
  escaping.fill(0, 0, 100);
  escaping.write('package/../../escaped', 0);
  assert.throws(
    () => unpackPackage(zlib.gzipSync(escaping), directory),
    /outside its folder: package\/\.\.\/\.\.\/escaped/,
  );
  assert.equal(fs.existsSync(path.join(directory, '../escaped')), false);
  assert.throws(() => [...readTar(tar.subarray(0, 700))], /cut off/);
});

test('every pin is complete, and Node is of the version we say', () => {
  for (const { name, version, integrity, entry } of [
    yarnPin,
    ...Object.values(nodePins),
  ]) {
    assert.match(integrity, /^sha512-[A-Za-z0-9+/]{86}==$/, name);
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.match(entry, /^bin\//, name);
  }
  const versions = Object.values(nodePins).map(({ version }) => version);
  assert.ok(versions.every(version => version.startsWith('24.')));
});

test('what npm says becomes one line with what to do', () => {
  const message = (/** @type {string} */ output) =>
    describeNpmFailure('yarn@4', output).message;
  assert.match(
    message('npm error code ENOTFOUND\nnpm error network …'),
    /Cannot get yarn@4 from the npm registry \(ENOTFOUND\)\. .*connect/,
  );
  assert.match(message('npm error code E404\n'), /registry has no yarn@4/);
  assert.match(message('npm ERR! code ETARGET\n'), /registry has no yarn@4/);
  assert.match(message('npm error code ENOSPC\n'), /disk .* is full/);
  assert.match(message(''), /Cannot get yarn@4 from the npm registry\./);
});
