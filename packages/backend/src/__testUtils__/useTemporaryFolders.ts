import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Makes folders on demand, and removes them when the tests are over. */
export function useTemporaryFolders(): () => string {
  const made: string[] = [];
  afterAll(() => {
    made.forEach(folder => rmSync(folder, { recursive: true, force: true }));
  });
  return () => {
    const parent = realpathSync(os.tmpdir());
    const folder = mkdtempSync(path.join(parent, 'portico-backend-'));
    made.push(folder);
    return folder;
  };
}
