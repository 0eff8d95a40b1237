import { InputError } from '@backstage/errors';
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { Git, listFiles } from '../git';
import { cleanFilePath } from '../services/names';
import type { SampleFile } from './planCommits';
import { readPlainFile } from './readPlainFile';

/** Reads the files of a folder that its own `.gitignore` does not leave out. */
export async function readFiles(
  git: Git,
  gitDir: string,
  { folder, maxBytes }: { folder: string; maxBytes: number },
): Promise<SampleFile[]> {
  const names = await listFiles(git, gitDir, folder);
  const files: SampleFile[] = [];
  let size = 0;
  for (const name of names.sort()) {
    const file = path.join(folder, name);
    size += (await lstat(file)).size;
    if (size > maxBytes) {
      throw new InputError(
        `${folder} has more than the ${maxBytes} bytes that 'forge.limits.repositoryMb' allows`,
      );
    }
    const read = await readPlainFile(file);
    files.push({ ...read, path: cleanFilePath(name) });
  }
  return files;
}
