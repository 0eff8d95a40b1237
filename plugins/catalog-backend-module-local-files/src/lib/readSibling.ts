import { InputError, NotFoundError } from '@backstage/errors';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';

const MAX_BYTES = 10 * 1024 * 1024;

/**
 * Reads `reference`, a path relative to the folder of the entity file at `entityFile`.
 *
 * @returns the absolute path after links are followed, and the content as UTF-8
 * @throws InputError when the path leaves that folder or the file exceeds 10 MiB
 * @throws NotFoundError when there is no such file
 */
export async function readSibling(entityFile: string, reference: string) {
  const folder = await realpath(dirname(entityFile));
  const path = await realpath(resolve(folder, reference)).catch(error => {
    throw new NotFoundError(`${entityFile} refers to ${reference}`, error);
  });
  const fromFolder = relative(folder, path);
  if (fromFolder === '..' || fromFolder.startsWith(`..${sep}`)) {
    throw new InputError(
      `${entityFile} refers to ${reference}, which lies outside of its folder`,
    );
  }
  const { size } = await stat(path);
  if (size > MAX_BYTES) {
    throw new InputError(
      `${entityFile} refers to ${reference}, which has ${size} bytes; at most ${MAX_BYTES} are read`,
    );
  }
  return { path, text: await readFile(path, 'utf8') };
}
