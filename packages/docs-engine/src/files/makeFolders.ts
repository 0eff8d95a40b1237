import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BuildError } from '../log';

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function makeOne(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have been faster.
    if (!isFolder(path)) {
      throw error;
    }
  }
}

/**
 * Makes a folder and those above it, one after the other: Node's `recursive` never ends where a folder is refused as
 * if the one above it were missing, as in `/proc`.
 *
 * @throws BuildError when it cannot be made
 */
export function makeFolders(folder: string): void {
  const missing: string[] = [];
  let path = resolve(folder);
  while (!existsSync(path) && path !== dirname(path)) {
    missing.unshift(path);
    path = dirname(path);
  }
  if (!isFolder(path)) {
    const reason = 'This is a file; a folder is needed in its place.';
    throw new BuildError(reason, { file: path });
  }
  try {
    missing.forEach(makeOne);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = `The folder cannot be made (${code}).`;
    throw new BuildError(reason, { file: folder });
  }
}
