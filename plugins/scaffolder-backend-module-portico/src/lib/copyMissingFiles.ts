import { copyFile, lstat, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

async function exists(path: string) {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Copies the files that the other folder does not have, and says which it did and did not. */
export async function copyMissingFiles(from: string, to: string) {
  const added: string[] = [];
  const kept: string[] = [];
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter(one => one.isFile())) {
    const path = relative(from, join(entry.parentPath, entry.name));
    if (await exists(join(to, path))) {
      kept.push(path);
    } else {
      await mkdir(dirname(join(to, path)), { recursive: true });
      await copyFile(join(from, path), join(to, path));
      added.push(path);
    }
  }
  return { added: added.sort(), kept: kept.sort() };
}
