import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** A folder of a test's own. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portico-runtime-'));
  made.push(folder);
  return folder;
}

/** Removes what `temporaryFolder` made. */
export async function removeTemporaryFolders(): Promise<void> {
  for (const folder of made.splice(0)) {
    await rm(folder, { recursive: true, force: true });
  }
}
