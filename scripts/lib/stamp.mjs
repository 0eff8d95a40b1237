import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * Whether the result beside this stamp was made from what `hash` stands for.
 *
 * @param {string} file
 * @param {string} hash
 */
export function isFresh(file, hash) {
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === hash;
}

/**
 * @param {string} file
 * @param {string} hash
 */
export function writeStamp(file, hash) {
  const temporary = path.join(path.dirname(file), `.stamp-${process.pid}`);
  fs.writeFileSync(temporary, hash);
  fs.renameSync(temporary, file);
}
