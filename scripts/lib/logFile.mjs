import fs from 'node:fs';
import path from 'node:path';

const MAX_BYTES = 10 * 1024 * 1024;
const KEPT_FILES = 3;

/**
 * A log of bounded size: when a file is full the older ones move on by one
 * number, and the last is dropped.
 *
 * @param {string} file
 * @param {{ maxBytes?: number, onError?: (error: Error) => void }} [options]
 * @returns {{ write: (line: string) => void, close: () => void }}
 */
export function openLogFile(file, { maxBytes = MAX_BYTES, onError } = {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let descriptor = fs.openSync(file, 'a');
  let size = fs.fstatSync(descriptor).size;
  let failed = false;
  const rotate = () => {
    fs.closeSync(descriptor);
    for (let number = KEPT_FILES - 1; number >= 1; number -= 1) {
      const from = number === 1 ? file : `${file}.${number - 1}`;
      if (fs.existsSync(from)) fs.renameSync(from, `${file}.${number}`);
    }
    descriptor = fs.openSync(file, 'a');
    size = 0;
  };
  return {
    write(line) {
      try {
        if (size >= maxBytes) rotate();
        size += fs.writeSync(descriptor, `${line}\n`);
        failed = false;
      } catch (error) {
        // Once is enough: each line would fail in the same way.
        if (!failed) onError?.(/** @type {Error} */ (error));
        failed = true;
      }
    },
    close: () => fs.closeSync(descriptor),
  };
}
