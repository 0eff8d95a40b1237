import { InputError } from '@backstage/errors';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { DESCRIPTOR } from './readDescriptor';

/** The names of the folders with an entity in them. @throws InputError without the folder of all. */
export async function listSamples(directory: string): Promise<string[]> {
  let names: string[];
  try {
    names = await readdir(directory);
  } catch (error) {
    throw new InputError(
      `config key 'forge.samples.directory' is ${directory}, which cannot be read: give a folder, or leave 'forge.samples' out`,
      error,
    );
  }
  const found = await Promise.all(
    names.map(name =>
      lstat(path.join(directory, name, DESCRIPTOR)).then(
        () => [name],
        () => [],
      ),
    ),
  );
  return found.flat().sort();
}
