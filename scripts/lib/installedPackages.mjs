import fs from 'node:fs';
import path from 'node:path';

const LOCATION = /^ +- "(.*node_modules\/.+)"$/gm;

/**
 * The folders of installed packages that are gone or gutted.
 *
 * @param {string} base the folder of the repository
 * @returns {string[] | undefined} undefined when nothing is known of an install
 */
function findBrokenPackages(base) {
  // Yarn's own list of what it has put where.
  const state = path.join(base, 'node_modules', '.yarn-state.yml');
  if (!fs.existsSync(state)) return undefined;
  return [...fs.readFileSync(state, 'utf8').matchAll(LOCATION)]
    .map(([, location]) => path.join(base, location))
    .filter(folder => !fs.existsSync(path.join(folder, 'package.json')));
}

/**
 * Whether all of an install is there.
 *
 * @param {string} base the folder of the repository
 */
export function isInstallWhole(base) {
  return (
    findBrokenPackages(base)?.length === 0 &&
    fs.existsSync(path.join(base, 'node_modules', '.bin'))
  );
}

/**
 * Clears the way for Yarn, which puts back folders that are gone but does not
 * look into those that are there.
 *
 * @param {string} base the folder of the repository
 */
export function removeBrokenPackages(base) {
  for (const folder of findBrokenPackages(base) ?? []) {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
