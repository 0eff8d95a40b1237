import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { readBuildConfig } from './buildConfig.mjs';
import { isBuilt, markBuilt } from './buildStamp.mjs';
import { diskFull, Failure, tellsOfFullDisk } from './failure.mjs';
import { hashFiles, listFiles } from './fileHash.mjs';
import { requireSpace } from './freeSpace.mjs';
import { appDir, cliEntry, root } from './paths.mjs';
import { runToEnd } from './runToEnd.mjs';
import { withoutConfig } from './withoutConfig.mjs';
import { dependencyClosure, listWorkspaces } from './workspaces.mjs';

const DIST = path.join(appDir, 'dist');
const BUILD_MEGABYTES = 200;

const NOT_BUILT = new Set([
  'node_modules',
  'dist',
  'dist-types',
  'coverage',
  'e2e-tests',
  '__fixtures__',
  '__testUtils__',
  'README.md',
]);

/** @param {string} name */
function isNotBuilt(name) {
  return NOT_BUILT.has(name) || /\.test\.[jt]sx?$|^setupTests\./.test(name);
}

/**
 * Stands for everything the frontend is built from.
 *
 * @param {string} [base] the folder of the repository
 */
export async function frontendHash(base = root) {
  const workspaces = dependencyClosure('app', listWorkspaces(base));
  const sources = workspaces.flatMap(({ dir }) => listFiles(dir, isNotBuilt));
  return hashFiles({
    base,
    files: [...sources, path.join(base, 'yarn.lock')],
    values: await readBuildConfig(base),
  });
}

/**
 * Marks the present build as made from the sources that `hash` stands for.
 *
 * @param {string} hash
 */
export function markFrontendBuilt(hash) {
  markBuilt(DIST, hash);
}

/**
 * Builds the frontend unless that was done with the same sources.
 *
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @param {(what: string) => void} onProgress
 * @returns {Promise<string>} what was done
 */
export async function ensureFrontend({ node, env }, onProgress) {
  const hash = await frontendHash();
  if (isBuilt(DIST, hash)) return 'up to date';
  requireSpace('Building the frontend', [
    { directory: DIST, megabytes: BUILD_MEGABYTES },
  ]);
  onProgress('building');
  const { code, output } = await runToEnd({
    node,
    args: [cliEntry, 'package', 'build'],
    cwd: appDir,
    env: { ...withoutConfig(env), NODE_ENV: 'production' },
  });
  if (code !== 0 || !fs.existsSync(path.join(DIST, 'index.html'))) {
    if (tellsOfFullDisk(output)) throw diskFull(DIST);
    process.stderr.write(`${output.split('\n').slice(-40).join('\n')}\n`);
    throw new Failure(
      'The frontend does not build; the reason is above. Mend it and run the command again.',
    );
  }
  markFrontendBuilt(hash);
  return 'built';
}
