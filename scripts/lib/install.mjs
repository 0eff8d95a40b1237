import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describeInstallFailure } from './describeInstallFailure.mjs';
import { requireSpace } from './freeSpace.mjs';
import { isInstallWhole, removeBrokenPackages } from './installedPackages.mjs';
import { installHash } from './installHash.mjs';
import { cacheDir, root } from './paths.mjs';
import { registryEnv, whyRegistryIsUnreachable } from './registry.mjs';
import { replaceFile } from './replaceFile.mjs';
import { runToEnd } from './runToEnd.mjs';
import { isFresh } from './stamp.mjs';

const MODULES = path.join(root, 'node_modules');
const STAMP = path.join(MODULES, '.portico-install');

// Measured: 2.0 GB of packages, 1.3 GB in Yarn's cache.
const MEGABYTES = { packages: 2_200, cache: 1_500, someOfThem: 200 };

/**
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @param {NodeJS.ProcessEnv} env
 */
async function requireSpaceForPackages({ node, yarn }, env) {
  const args = [yarn, 'config', 'get', 'cacheFolder'];
  const { output } = await runToEnd({ node, args, cwd: root, env });
  const cache = output.split('\n').find(line => path.isAbsolute(line)) ?? root;
  const needs = [
    { directory: MODULES, megabytes: MEGABYTES.packages },
    { directory: cache, megabytes: MEGABYTES.cache },
  ];
  requireSpace(
    'Installing the packages',
    needs.map(({ directory, megabytes }) => ({
      directory,
      megabytes: fs.existsSync(directory) ? MEGABYTES.someOfThem : megabytes,
    })),
  );
}

/**
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @returns {Promise<void>}
 */
async function install(toolchain) {
  const { node, yarn, env } = toolchain;
  const yarnEnv = { ...env, ...(await registryEnv(env)) };
  await requireSpaceForPackages(toolchain, yarnEnv);
  const unreachable = await whyRegistryIsUnreachable(node, yarn, yarnEnv);
  const { code, output } = await runToEnd({
    node,
    args: [yarn, 'install', '--immutable'],
    cwd: root,
    env: {
      ...yarnEnv,
      YARN_ENABLE_PROGRESS_BARS: '0',
      // What was downloaded before may be all there is to install.
      ...(unreachable ? { YARN_ENABLE_NETWORK: '0' } : {}),
    },
  });
  if (code !== 0) {
    if (process.env.PORTICO_DEBUG) console.error(output);
    throw describeInstallFailure(output, unreachable);
  }
}

/**
 * Installs the packages unless they are installed as yarn.lock says.
 *
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @param {(what: string) => void} onProgress
 * @returns {Promise<string>} what was done
 */
export async function ensureInstalled(toolchain, onProgress) {
  const hash = installHash(toolchain.nodeVersion);
  if (isFresh(STAMP, hash) && isInstallWhole(root)) return 'up to date';
  const first = !fs.existsSync(MODULES);
  onProgress(first ? 'installing; the first time takes minutes' : 'installing');
  fs.rmSync(STAMP, { force: true });
  removeBrokenPackages(root);
  await install(toolchain);
  // Compiled code of the packages that were there before is of no use now.
  fs.rmSync(cacheDir, { recursive: true, force: true });
  replaceFile(STAMP, hash);
  return 'installed';
}
