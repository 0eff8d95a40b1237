import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';

const MB = 1_000_000;

/**
 * Something that is going to be written.
 *
 * @typedef {object} SpaceNeed
 * @property {string} directory which may not be there yet
 * @property {number} megabytes
 */

/** @param {string} directory */
function nearestExisting(directory) {
  let found = path.resolve(directory);
  while (!fs.existsSync(found)) found = path.dirname(found);
  return found;
}

/** @param {number} megabytes */
function readable(megabytes) {
  return megabytes < 1000
    ? `${Math.floor(megabytes)} MB`
    : `${(megabytes / 1000).toFixed(1)} GB`;
}

/**
 * Makes sure that all of it fits, before any of it is written.
 *
 * @param {string} what needs the space
 * @param {SpaceNeed[]} needs
 * @param {string} [otherwise] what can be done but freeing some space
 * @throws Failure when it does not fit.
 */
export function requireSpace(what, needs, otherwise = '') {
  /** @type {Map<number, SpaceNeed>} */
  const byDisk = new Map();
  for (const { directory, megabytes } of needs) {
    const existing = nearestExisting(directory);
    const disk = fs.statSync(existing).dev;
    const sum = byDisk.get(disk)?.megabytes ?? 0;
    byDisk.set(disk, { directory: existing, megabytes: sum + megabytes });
  }
  for (const { directory, megabytes } of byDisk.values()) {
    const { bavail, blocks, bsize } = fs.statfsSync(directory);
    const free = (bavail * bsize) / MB;
    // Some file systems of networks do not say what they hold.
    if (blocks > 0 && free < megabytes) {
      throw new Failure(
        `${what} needs ${readable(
          megabytes,
        )} on the disk that holds ${directory}, which has ${readable(
          free,
        )} left. Free some space there${otherwise} and run the command again.`,
      );
    }
  }
}
