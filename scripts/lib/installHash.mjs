import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { hashFiles } from './fileHash.mjs';
import { root } from './paths.mjs';
import { yarnPin } from './pins.mjs';
import { listWorkspaces } from './workspaces.mjs';

// What in a package.json can change node_modules; scripts, for one, cannot.
const INSTALLED_KEYS = [
  'name',
  'version',
  'bin',
  'workspaces',
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
  'optionalDependencies',
  'dependenciesMeta',
  'installConfig',
  'resolutions',
];

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
      manifests.map(each => INSTALLED_KEYS.map(key => each[key])),
      nodeVersion.split('.')[0],
      `${process.platform}-${process.arch}`,
      yarnPin.version,
    ],
  });
}
