import fs from 'node:fs';

/**
 * Whether the result beside this stamp was made from what `hash` stands for.
 *
 * @param {string} file
 * @param {string} hash
 */
export function isFresh(file, hash) {
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === hash;
}
