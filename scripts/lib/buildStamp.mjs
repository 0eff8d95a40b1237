import fs from 'node:fs';
import path from 'node:path';
import { hashFiles, listFiles } from './fileHash.mjs';
import { replaceFile } from './replaceFile.mjs';
import { isFresh } from './stamp.mjs';

// Inside what it vouches for: a build empties that folder before anything else,
// so one that was killed leaves no stamp.
const STAMP = '.portico-build';

/**
 * @param {string} directory
 * @param {string} hash
 */
function stampOf(directory, hash) {
  const names = listFiles(directory, name => name.startsWith(STAMP)).map(file =>
    path.relative(directory, file),
  );
  return hashFiles({ base: directory, files: [], values: [hash, names] });
}

/**
 * Whether a build was made from what `hash` stands for, and is still whole.
 *
 * @param {string} directory
 * @param {string} hash
 */
export function isBuilt(directory, hash) {
  return (
    fs.existsSync(directory) &&
    isFresh(path.join(directory, STAMP), stampOf(directory, hash))
  );
}

/**
 * Marks a build as made from what `hash` stands for.
 *
 * @param {string} directory
 * @param {string} hash
 */
export function markBuilt(directory, hash) {
  replaceFile(path.join(directory, STAMP), stampOf(directory, hash));
}
