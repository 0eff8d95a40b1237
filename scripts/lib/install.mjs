import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure, tellsOfFullDisk } from './failure.mjs';
import { hashFiles } from './fileHash.mjs';
import { cacheDir, root } from './paths.mjs';
import { yarnPin } from './pins.mjs';
import { registryEnv, whyRegistryIsUnreachable } from './registry.mjs';
import { runToEnd } from './runToEnd.mjs';
import { isFresh, writeStamp } from './stamp.mjs';
import { listWorkspaces } from './workspaces.mjs';

const STAMP = path.join(root, 'node_modules', '.portico-install');

// What in a package.json can change node_modules; scripts, for one, cannot.
/** @param {Record<string, any>} manifest */
function installedPart(manifest) {
  const {
    name,
    version,
    bin,
    workspaces,
    dependencies,
    devDependencies,
    peerDependencies,
    peerDependenciesMeta,
    optionalDependencies,
    dependenciesMeta,
    installConfig,
    resolutions,
  } = manifest;
  return [
    ...[name, version, bin, workspaces, dependencies, devDependencies],
    ...[peerDependencies, peerDependenciesMeta, optionalDependencies],
    ...[dependenciesMeta, installConfig, resolutions],
  ];
}

/**
 * Stands for everything an install depends on.
 *
 * @param {string} nodeVersion
 * @param {string} [base] the folder of the repository
 */
export function installHash(nodeVersion, base = root) {
  const manifest = JSON.parse(
    fs.readFileSync(path.join(base, 'package.json'), 'utf8'),
  );
  const manifests = [manifest, ...listWorkspaces(base).map(w => w.manifest)];
  return hashFiles({
    base,
    files: ['yarn.lock', '.yarnrc.yml'].map(name => path.join(base, name)),
    values: [
      manifests.map(installedPart),
      nodeVersion.split('.')[0],
      `${process.platform}-${process.arch}`,
      yarnPin.version,
    ],
  });
}

/**
 * The error to show when Yarn failed.
 *
 * @param {string} output
 * @param {string} [unreachable] why the registry cannot be reached
 * @returns {Error}
 */
export function describeInstallFailure(output, unreachable) {
  if (tellsOfFullDisk(output)) return new Error('ENOSPC');
  if (output.includes('YN0028')) {
    return new Failure(
      'yarn.lock does not fit the package.json files. Run .toolchain/bin/yarn install, commit yarn.lock, and run the command again.',
    );
  }
  if (unreachable) {
    return new Failure(
      `Cannot get the packages from the npm registry (${unreachable}). The first start needs the network: connect, or name a registry you can reach with npm config set registry URL, and run the command again.`,
    );
  }
  const [, reason = 'Yarn gave no reason'] =
    /YN(?:0001|0018|0035|0066): [│└┌·\s]*(.+)/u.exec(output) ?? [];
  return new Failure(
    `Installing the packages failed (${reason.trim()}). Run the command again; PORTICO_DEBUG=1 shows all that Yarn says.`,
  );
}

/**
 * Installs the packages unless they are installed as yarn.lock says.
 *
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @param {(what: string) => void} onProgress
 * @returns {Promise<string>} what was done
 */
export async function ensureInstalled(
  { node, nodeVersion, yarn, env },
  onProgress,
) {
  const hash = installHash(nodeVersion);
  if (isFresh(STAMP, hash)) return 'up to date';
  const first = !fs.existsSync(path.join(root, 'node_modules'));
  onProgress(first ? 'installing; the first time takes minutes' : 'installing');
  fs.rmSync(STAMP, { force: true });
  const yarnEnv = { ...env, ...registryEnv(env) };
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
  // Compiled code of the packages that were there before is of no use now.
  fs.rmSync(cacheDir, { recursive: true, force: true });
  writeStamp(STAMP, hash);
  return 'installed';
}
