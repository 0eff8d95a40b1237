import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { git } from './git';

/** Writes files, by their paths in a working copy, and commits all there is. Answers the commit's id. */
export async function commit(
  folder: string,
  files: Record<string, string | Buffer>,
  message = 'Change',
): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--message', message);
  return git(folder, 'rev-parse', 'HEAD');
}
