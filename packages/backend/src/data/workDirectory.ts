import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * The folder for what is needed only while a task runs. Instances that share a
 * data folder each have their own, by the name of their host.
 */
export function workDirectory(dataDirectory: string): string {
  return path.join(dataDirectory, 'work', os.hostname());
}

async function removeOlder(folder: string, before: number): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    const leftover = path.join(folder, name);
    const { mtimeMs } = await fs.stat(leftover);
    if (mtimeMs < before) {
      await fs.rm(leftover, { recursive: true, force: true });
    }
  }
}

/**
 * Makes the work folder of this host and removes what a process that was killed
 * has left in it; in those of other hosts, only what nobody touched for a day.
 */
export async function prepareWorkDirectory(
  dataDirectory: string,
): Promise<void> {
  const own = workDirectory(dataDirectory);
  const all = path.dirname(own);
  await fs.rm(own, { recursive: true, force: true });
  await fs.mkdir(own, { recursive: true, mode: 0o700 });
  for (const host of await fs.readdir(all)) {
    const folder = path.join(all, host);
    if (folder !== own) {
      // another instance may be removing the same
      await removeOlder(folder, Date.now() - ABANDONED_AFTER_MS).catch(
        () => {},
      );
    }
  }
}
