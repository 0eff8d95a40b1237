import { InputError, NotFoundError } from '@backstage/errors';
import { constants, type PathLike } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Reads the regular file at `path`, which is relative to `base`, when it lies
 * below `folder` after links are followed.
 *
 * @returns the absolute path after links are followed, and the content as UTF-8
 * @throws InputError when it lies elsewhere, exceeds 4 MiB or is no regular file
 * @throws NotFoundError when there is no such file
 */
export async function readFileBelow(
  folder: string,
  options: { base: string; path: string },
): Promise<{ path: string; text: string }> {
  const file = resolve(options.base, options.path);
  const path = await realpath(file).catch(error => {
    throw new NotFoundError(`${file} cannot be found`, error);
  });
  const root = await realpath(folder);
  if (!isBelow(root, path)) {
    throw new InputError(`${file} lies outside of ${folder}`);
  }
  return { path, text: await readRegularFile(path) };
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function readRegularFile(path: PathLike): Promise<string> {
  // Without O_NONBLOCK, opening a pipe waits until somebody writes to it.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) {
      throw new InputError(`${path} is not a regular file`);
    }
    if (stat.size > MAX_BYTES) {
      throw new InputError(
        `${path} has ${stat.size} bytes; at most ${MAX_BYTES} are read`,
      );
    }
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
