import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure, tellsOfFullDisk } from './failure.mjs';
import { hashFiles } from './fileHash.mjs';
import { cacheDir, root } from './paths.mjs';
import { yarnPin } from './pins.mjs';
import { runToEnd } from './runToEnd.mjs';
import { isFresh, writeStamp } from './stamp.mjs';
import { listWorkspaces } from './workspaces.mjs';

const STAMP = path.join(root, 'node_modules', '.portico-install');
const DEFAULT_REGISTRY = 'https://registry.npmjs.org/';

const NETWORK_ERROR =
  /ECONNREFUSED|ECONNRESET|ERR_SOCKET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|RequestError|network/i;

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
 * The line to show when Yarn failed.
 *
 * @param {string} output
 * @returns {Error}
 */
export function describeInstallFailure(output) {
  if (tellsOfFullDisk(output)) return new Error('ENOSPC');
  if (output.includes('YN0028')) {
    return new Failure(
      'yarn.lock does not fit the package.json files. Run .toolchain/bin/yarn install, commit yarn.lock, and run the command again.',
    );
  }
  const last = output
    .split('\n')
    .filter(text => /error|YN00(01|35|18)|✘/i.test(text))
    .pop()
    ?.replace(/^.*?YN\d+: [│└┌·]?\s*/u, '')
    .trim();
  const advice = NETWORK_ERROR.test(output)
    ? 'The first start needs the network: connect, or name a registry you can reach with npm config set registry URL, and run the command again.'
    : 'PORTICO_DEBUG=1 npm start shows all that Yarn says.';
  return new Failure(
    `Installing the packages failed${last ? ` (${last})` : ''}. ${advice}`,
  );
}

// Yarn knows nothing of npm's settings; who has a mirror has told npm.
/** @param {NodeJS.ProcessEnv} env */
function registryEnv(env) {
  if (env.YARN_NPM_REGISTRY_SERVER) return {};
  const registry = execFileSync('npm', ['config', 'get', 'registry'], {
    encoding: 'utf8',
    cwd: root,
    shell: process.platform === 'win32',
  }).trim();
  if (registry === DEFAULT_REGISTRY || !URL.canParse(registry)) return {};
  return {
    YARN_NPM_REGISTRY_SERVER: registry.replace(/\/$/, ''),
    YARN_UNSAFE_HTTP_WHITELIST: new URL(registry).hostname,
  };
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
  const { code, output } = await runToEnd({
    node,
    args: [yarn, 'install', '--immutable'],
    cwd: root,
    env: { ...env, ...registryEnv(env), YARN_ENABLE_PROGRESS_BARS: '0' },
  });
  if (code !== 0) {
    if (process.env.PORTICO_DEBUG) console.error(output);
    throw describeInstallFailure(output);
  }
  // Compiled code of the packages that were there before is of no use now.
  fs.rmSync(cacheDir, { recursive: true, force: true });
  writeStamp(STAMP, hash);
  return 'installed';
}
