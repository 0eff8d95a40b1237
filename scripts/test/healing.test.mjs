import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { isBuilt, markBuilt } from '../lib/buildStamp.mjs';
import { ensureToolchain } from '../lib/toolchain.mjs';
import { run, scriptsDir, temporaryFolder, writeFiles } from './helpers.mjs';
import { copyToolchain } from './workingCopy.mjs';

// A repository with a package of its own, which needs nothing of a registry.
async function smallRepository() {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'package.json': JSON.stringify({
      name: 'small',
      workspaces: ['packages/*'],
      dependencies: { tool: 'file:./tool' },
    }),
    '.yarnrc.yml': 'nodeLinker: node-modules\nenableTelemetry: false\n',
    'yarn.lock': '',
    'packages/a/package.json': JSON.stringify({ name: 'a', version: '1.0.0' }),
    'tool/package.json': JSON.stringify({ name: 'tool', bin: 'tool.js' }),
    'tool/tool.js': '#!/usr/bin/env node\n',
    'prepare.mjs': `
      import { prepareWorkspace } from './scripts/lib/prepareWorkspace.mjs';
      await prepareWorkspace({ frontend: false });
      process.exit();`,
  });
  fs.cpSync(scriptsDir, path.join(folder, 'scripts'), { recursive: true });
  const { node, yarn, env } = await ensureToolchain(() => {});
  const offline = {
    ...env,
    YARN_GLOBAL_FOLDER: path.join(folder, '.yarn-global'),
    YARN_NPM_REGISTRY_SERVER: 'http://127.0.0.1:9',
    YARN_UNSAFE_HTTP_WHITELIST: '127.0.0.1',
  };
  copyToolchain(folder);
  execFileSync(node, [yarn, 'install', '--mode=update-lockfile'], {
    cwd: folder,
    env: { ...offline, CI: '' },
  });
  const prepare = async () => {
    const { ended, written } = run(process.execPath, ['prepare.mjs'], {
      cwd: folder,
      env: offline,
    });
    assert.equal(await ended, 0, `${written.out}${written.err}`);
    return written.out;
  };
  return { folder, prepare };
}

test('packages that are gone or gutted are put back', async () => {
  const { folder, prepare } = await smallRepository();
  const modules = path.join(folder, 'node_modules');
  assert.match(await prepare(), /✓ Packages +installed/);
  assert.match(await prepare(), /✓ Packages +up to date/);
  for (const name of [
    '.bin',
    'a',
    'tool',
    'tool/package.json',
    '.yarn-state.yml',
  ]) {
    fs.rmSync(path.join(modules, name), { recursive: true });
    assert.match(await prepare(), /✓ Packages +installed/, name);
    for (const file of ['.bin/tool', 'a/package.json', 'tool/tool.js']) {
      assert.ok(fs.existsSync(path.join(modules, file)), `${file}, ${name}`);
    }
    assert.ok(fs.existsSync(path.join(modules, 'tool/package.json')), name);
    assert.match(await prepare(), /✓ Packages +up to date/);
  }
});

test('a build of which a file is gone is no build', () => {
  const folder = temporaryFolder();
  const dist = path.join(folder, 'dist');
  assert.equal(isBuilt(dist, 'a'), false);
  const files = { 'dist/index.html': '', 'dist/static/1.js': '' };
  writeFiles(folder, files);
  assert.equal(isBuilt(dist, 'a'), false);
  markBuilt(dist, 'a');
  assert.equal(isBuilt(dist, 'a'), true);
  assert.equal(isBuilt(dist, 'b'), false);
  for (const name of Object.keys(files)) {
    fs.rmSync(path.join(folder, name));
    assert.equal(isBuilt(dist, 'a'), false, name);
    writeFiles(folder, { [name]: '' });
    assert.equal(isBuilt(dist, 'a'), true);
  }
});
