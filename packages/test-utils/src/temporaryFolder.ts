import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** Makes a folder of a test's own, and answers its path. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'portico-temporary-'));
  made.push(folder);
  return folder;
}

/** Removes what `temporaryFolder` has made for this test file. */
export async function removeTemporaryFolders(): Promise<void> {
  for (const folder of made.splice(0)) {
    await rm(folder, { recursive: true, force: true });
  }
}
