import { chmod, lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Lets the owner into folders that a job has closed. */
async function openFolders(dir: string): Promise<void> {
  if (!(await lstat(dir)).isDirectory()) {
    return;
  }
  await chmod(dir, 0o700);
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      await openFolders(join(dir, entry.name));
    }
  }
}

/** Removes a folder with all that is in it, links as links. */
export async function removeTree(dir: string): Promise<void> {
  const options = { recursive: true, force: true, maxRetries: 3 };
  try {
    await rm(dir, options);
  } catch {
    await openFolders(dir);
    await rm(dir, options);
  }
}
