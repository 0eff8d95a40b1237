import fs from 'node:fs';
import process from 'node:process';

/**
 * Writes a file so that others see the old content or the new, never a part.
 *
 * @param {string} file
 * @param {string} content
 * @param {number} [mode]
 */
export function replaceFile(file, content, mode) {
  const temporary = `${file}.${process.pid}`;
  fs.writeFileSync(temporary, content, { mode });
  fs.renameSync(temporary, file);
}
