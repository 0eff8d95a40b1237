import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder holds. */
export type FolderSize = { bytes: number; files: number };

/**
 * Adds up what lies in a folder, as far as it can be read and no further than the limits. What goes
 * away meanwhile does not count.
 */
export async function measureFolder(
  dir: string,
  most: FolderSize,
): Promise<FolderSize> {
  const size = { bytes: 0, files: 0 };
  const folders = [dir];
  while (folders.length > 0 && !isAbove(size, most)) {
    const folder = folders.pop()!;
    const entries = await readdir(folder, { withFileTypes: true }).catch(
      () => [],
    );
    size.files += entries.length;
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        folders.push(path);
      } else if (entry.isFile()) {
        // Holes of sparse files take no room.
        const { blocks } = (await lstat(path).catch(() => undefined)) ?? {};
        size.bytes += (blocks ?? 0) * 512;
      }
    }
  }
  return size;
}

/** Whether one of the two figures is above its limit. */
export function isAbove(size: FolderSize, most: FolderSize): boolean {
  return size.bytes > most.bytes || size.files > most.files;
}
