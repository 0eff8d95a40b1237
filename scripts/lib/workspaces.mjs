import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * @typedef {object} Workspace
 * @property {string} dir
 * @property {Record<string, any>} manifest its package.json
 */

/**
 * All packages of this repository but the root.
 *
 * @param {string} [base]
 * @returns {Workspace[]}
 */
export function listWorkspaces(base = root) {
  return ['packages', 'plugins']
    .map(folder => path.join(base, folder))
    .filter(folder => fs.existsSync(folder))
    .flatMap(folder => fs.readdirSync(folder).map(name => `${folder}/${name}`))
    .filter(dir => fs.existsSync(path.join(dir, 'package.json')))
    .sort()
    .map(dir => ({
      dir: path.normalize(dir),
      manifest: JSON.parse(
        fs.readFileSync(path.join(dir, 'package.json'), 'utf8'),
      ),
    }));
}

/**
 * A workspace and all others that come with it when it is installed.
 *
 * @param {string} name
 * @param {Workspace[]} workspaces
 * @returns {Workspace[]} sorted by folder
 */
export function dependencyClosure(name, workspaces) {
  const byName = new Map(workspaces.map(w => [w.manifest.name, w]));
  const found = new Set();
  /** @param {string} next */
  const visit = next => {
    const workspace = byName.get(next);
    if (!workspace || found.has(workspace)) return;
    found.add(workspace);
    const { dependencies, peerDependencies } = workspace.manifest;
    Object.keys({ ...dependencies, ...peerDependencies }).forEach(visit);
  };
  visit(name);
  return workspaces.filter(workspace => found.has(workspace));
}
