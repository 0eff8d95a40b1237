import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Failure } from './failure.mjs';
import { root, toolchainDir } from './paths.mjs';
import { ensurePinnedPackage } from './pinnedPackage.mjs';
import { NODE_MAJOR, nodePins, yarnPin } from './pins.mjs';
import { replaceFile } from './replaceFile.mjs';

/**
 * The Node and Yarn to work with.
 *
 * @typedef {object} Toolchain
 * @property {string} node path of the binary
 * @property {string} nodeVersion
 * @property {string} yarn path of yarn.js
 * @property {NodeJS.ProcessEnv} env for whatever is started with them
 */

const onWindows = process.platform === 'win32';

function usesMusl() {
  if (process.platform !== 'linux') return false;
  const report = /** @type {any} */ (process.report.getReport());
  return !report.header.glibcVersionRuntime;
}

/** @returns {import('./pins.mjs').Pin} */
function nodePinOfThisMachine() {
  const platform = `${process.platform}-${process.arch}`;
  const pin = nodePins[platform];
  if (!pin || usesMusl()) {
    throw new Failure(
      `Portico needs Node ${NODE_MAJOR} and has no copy of it for this machine (${platform}${
        pin ? ', musl' : ''
      }). Install Node ${NODE_MAJOR} and run the command again.`,
    );
  }
  return pin;
}

/** @param {() => void} onDownload */
async function findNode(onDownload) {
  const { node: version } = process.versions;
  if (Number(version.split('.')[0]) === NODE_MAJOR) {
    return { node: process.execPath, nodeVersion: version };
  }
  const pin = nodePinOfThisMachine();
  const directory = await ensurePinnedPackage(pin, {
    directory: toolchainDir,
    onDownload,
  });
  return { node: path.join(directory, pin.entry), nodeVersion: pin.version };
}

// For people, and for programs that call `yarn` or `node` by name.
/**
 * @param {string} node
 * @param {string} yarn
 */
function writeShims(node, yarn) {
  const bin = path.join(toolchainDir, 'bin');
  fs.mkdirSync(bin, { recursive: true });
  const shims = onWindows
    ? { 'yarn.cmd': `@"${node}" "${yarn}" %*\r\n` }
    : {
        yarn: `#!/bin/sh\nexec "${node}" "${yarn}" "$@"\n`,
        node: `#!/bin/sh\nexec "${node}" "$@"\n`,
      };
  for (const [name, content] of Object.entries(shims)) {
    const file = path.join(bin, name);
    if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === content) {
      continue;
    }
    replaceFile(file, content, 0o755);
  }
  return bin;
}

/**
 * @param {string} bin
 * @param {string} node
 */
function environment(bin, node) {
  const env = { ...process.env };
  const pathKey =
    Object.keys(env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathKey] = [
    bin,
    path.dirname(node),
    path.join(root, 'node_modules', '.bin'),
    env[pathKey],
  ].join(path.delimiter);
  return env;
}

/**
 * Finds or fetches the toolchain.
 *
 * @param {(what: string) => void} onProgress
 * @returns {Promise<Toolchain>}
 */
export async function ensureToolchain(onProgress) {
  const { node, nodeVersion } = await findNode(() =>
    onProgress(`downloading Node ${NODE_MAJOR}`),
  );
  const yarnDir = await ensurePinnedPackage(yarnPin, {
    directory: toolchainDir,
    onDownload: () => onProgress(`downloading Yarn ${yarnPin.version}`),
  });
  const yarn = path.join(yarnDir, yarnPin.entry);
  const env = environment(writeShims(node, yarn), node);
  return { node, nodeVersion, yarn, env };
}
