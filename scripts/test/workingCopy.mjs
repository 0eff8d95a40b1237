import fs from 'node:fs';
import path from 'node:path';
import { root, toolchainDir } from '../lib/paths.mjs';
import { scriptsDir, temporaryFolder, writeFiles } from './helpers.mjs';

/**
 * @param {string} from
 * @param {string} to
 * @param {string[]} except
 */
function linkAll(from, to, except) {
  for (const name of fs.readdirSync(from)) {
    if (except.includes(name)) continue;
    fs.symlinkSync(path.join(from, name), path.join(to, name));
  }
}

/**
 * This repository in another place, with files of its own: the scripts are
 * copied, all else is linked but the programs that name their own place.
 *
 * @param {Record<string, string>} files such as an app-config.local.yaml
 * @returns {string} the start.mjs of the copy
 */
export function workingCopy(files) {
  const copy = temporaryFolder();
  const toolchain = path.basename(toolchainDir);
  const own = ['scripts', 'app-config.local.yaml', toolchain];
  linkAll(root, copy, [...Object.keys(files), ...own]);
  fs.mkdirSync(path.join(copy, toolchain));
  linkAll(toolchainDir, path.join(copy, toolchain), ['bin', 'lock']);
  fs.cpSync(scriptsDir, path.join(copy, 'scripts'), { recursive: true });
  writeFiles(copy, files);
  return path.join(copy, 'scripts/start.mjs');
}

/**
 * This repository as it is cloned, as far as anything of it is read before its
 * packages are installed.
 *
 * @returns {string} the folder
 */
export function freshClone() {
  const clone = temporaryFolder();
  fs.cpSync(scriptsDir, path.join(clone, 'scripts'), { recursive: true });
  for (const name of ['package.json', 'yarn.lock', '.yarnrc.yml']) {
    fs.copyFileSync(path.join(root, name), path.join(clone, name));
  }
  return clone;
}

/** @param {string} folder that is to have the toolchain already */
export function copyToolchain(folder) {
  fs.cpSync(toolchainDir, path.join(folder, '.toolchain'), {
    recursive: true,
    filter: file => path.basename(file) !== 'lock',
  });
}
