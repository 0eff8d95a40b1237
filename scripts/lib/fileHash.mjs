import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The files below a folder, sorted, without what `skip` names.
 *
 * @param {string} directory
 * @param {(name: string) => boolean} skip by the name of a file or folder
 * @returns {string[]} absolute paths
 */
export function listFiles(directory, skip) {
  return fs
    .readdirSync(directory, { withFileTypes: true })
    .filter(entry => !skip(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const file = path.join(directory, entry.name);
      return entry.isDirectory() ? listFiles(file, skip) : [file];
    });
}

/**
 * One hash over the names and contents of files, and over other values.
 *
 * @param {object} options
 * @param {string} options.base names count relative to this folder
 * @param {string[]} options.files absolute paths
 * @param {unknown} [options.values] anything JSON can hold
 */
export function hashFiles({ base, files, values }) {
  const hash = createHash('sha256').update(JSON.stringify(values ?? null));
  for (const file of files) {
    const content = fs.readFileSync(file);
    hash.update(`\0${path.relative(base, file)}\0${content.length}\0`);
    hash.update(content);
  }
  return hash.digest('hex');
}
