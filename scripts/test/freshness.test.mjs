import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { describeInstallFailure } from '../lib/describeInstallFailure.mjs';
import { explain } from '../lib/failure.mjs';
import { frontendHash } from '../lib/frontend.mjs';
import { installHash } from '../lib/installHash.mjs';
import { temporaryFolder, writeFiles } from './helpers.mjs';

/** @param {Record<string, any>} manifest */
const json = manifest => JSON.stringify(manifest);
const ui = { name: 'ui', dependencies: { 'ui-common': 'workspace:^' } };
const rootManifest = { name: 'root', scripts: {}, dependencies: { a: '1' } };

function sampleRepository() {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'package.json': json(rootManifest),
    'yarn.lock': 'a@1',
    '.yarnrc.yml': 'nodeLinker: node-modules',
    'app-config.yaml':
      'app: { title: A, packages: all, baseUrl: "http://localhost:7007" }\n',
    'packages/app/package.json': json({
      name: 'app',
      dependencies: { ui: 'workspace:^', react: '18' },
    }),
    'packages/app/src/App.tsx': 'app',
    'packages/app/src/App.test.tsx': 'test',
    'packages/app/e2e-tests/a.spec.ts': 'test',
    'packages/backend/package.json': json({ name: 'backend' }),
    'packages/backend/src/index.ts': 'backend',
    'plugins/ui/package.json': json(ui),
    'plugins/ui/src/index.ts': 'ui',
    'plugins/ui-common/package.json': json({ name: 'ui-common' }),
    'plugins/ui-common/src/index.ts': 'common',
    'plugins/ui-backend/package.json': json({
      name: 'ui-backend',
      dependencies: { 'ui-common': 'workspace:^' },
    }),
    'plugins/ui-backend/src/index.ts': 'backend',
  });
  return folder;
}

/**
 * Asserts which changes alter a hash.
 *
 * @param {(base: string) => Promise<string> | string} hashOf
 * @param {{ alters: Record<string, string>, keeps: Record<string, string> }} changes
 */
async function assertSensitivity(hashOf, { alters, keeps }) {
  const base = sampleRepository();
  const before = await hashOf(base);
  assert.match(before, /^[0-9a-f]{64}$/);
  assert.equal(await hashOf(sampleRepository()), before, 'no path in it');
  for (const [name, content] of Object.entries({ ...alters, ...keeps })) {
    const file = path.join(base, name);
    const old = fs.existsSync(file) && fs.readFileSync(file);
    writeFiles(base, { [name]: content });
    const changed = (await hashOf(base)) !== before;
    assert.equal(changed, name in alters, name);
    if (old) fs.writeFileSync(file, old);
    else fs.rmSync(file);
  }
  assert.equal(await hashOf(base), before);
}

test('the frontend is built anew for what goes into it, and only that', () =>
  assertSensitivity(frontendHash, {
    alters: {
      'packages/app/src/App.tsx': 'changed',
      'packages/app/src/New.tsx': 'new',
      'packages/app/public/logo.svg': 'new',
      'packages/app/package.json': json({ name: 'app', version: '2' }),
      'plugins/ui/src/index.ts': 'changed',
      'plugins/ui-common/src/index.ts': 'changed',
      'plugins/ui-common/config.d.ts': 'new',
      'yarn.lock': 'a@2',
      'app-config.yaml': 'app: { packages: { exclude: [x] } }\n',
      'app-config.local.yaml': 'app: { baseUrl: "http://host/portal" }\n',
    },
    keeps: {
      'packages/app/src/App.test.tsx': 'changed',
      'packages/app/e2e-tests/a.spec.ts': 'changed',
      'packages/app/dist/index.html': 'new',
      'packages/app/node_modules/generated.js': 'new',
      'packages/backend/src/index.ts': 'changed',
      'plugins/ui-backend/src/index.ts': 'changed',
      'plugins/ui/README.md': 'new',
    },
  }));

test('what the build does not read needs no build', async () => {
  const base = sampleRepository();
  const before = await frontendHash(base);
  writeFiles(base, {
    'app-config.yaml':
      'app: { title: B, packages: all, baseUrl: "http://localhost:7008", extensions: [x] }\nbackend: {}\n',
  });
  assert.equal(await frontendHash(base), before);
  writeFiles(base, {
    'app-config.local.yaml':
      'app: { title: C, baseUrl: "http://localhost:7009" }\nbackend: { listen: { port: 7009 } }\n',
  });
  assert.equal(await frontendHash(base), before);
});

test('packages are installed anew when those that are wanted change', () =>
  assertSensitivity(base => installHash('24.21.0', base), {
    alters: {
      'yarn.lock': 'a@2',
      '.yarnrc.yml': 'nodeLinker: pnp',
      'package.json': json({ ...rootManifest, dependencies: { a: '2' } }),
      'plugins/ui/package.json': json({ ...ui, devDependencies: { b: '1' } }),
      'plugins/new/package.json': json({ name: 'new' }),
    },
    keeps: {
      'plugins/ui/src/index.ts': 'changed',
      'README.md': 'new',
    },
  }));

test('a script of a package.json needs no install', () => {
  const base = sampleRepository();
  const before = installHash('24.21.0', base);
  const scripts = { start: 'changed' };
  writeFiles(base, { 'package.json': json({ ...rootManifest, scripts }) });
  assert.equal(installHash('24.21.0', base), before);
});

test('another Node installs anew only with another major version', () => {
  const base = sampleRepository();
  const hash = installHash('24.21.0', base);
  assert.equal(installHash('24.0.0', base), hash);
  assert.notEqual(installHash('26.0.0', base), hash);
});

test('what Yarn says becomes one line with what to do', () => {
  const explained = (
    /** @type {Parameters<typeof describeInstallFailure>} */ ...args
  ) => explain(describeInstallFailure(...args));
  assert.match(
    explained('➤ YN0028: │ The lockfile would have been modified'),
    /yarn\.lock does not fit.*yarn install/,
  );
  assert.match(
    explained('➤ YN0080: │ blocked', 'getaddrinfo ENOTFOUND registry'),
    /\(getaddrinfo ENOTFOUND registry\)\. .*connect/,
  );
  assert.match(
    explained('➤ YN0001: │ Error: ENOSPC: no space left on device, write'),
    /The disk that holds \S+ is full\./,
  );
  assert.match(
    explained('➤ YN0018: │ react@npm:18: The remote archive does not match'),
    /\(react@npm:18: The remote archive does not match\)/,
  );
});
