import { rm } from 'node:fs/promises';

export type MakeFolder = () => Promise<string>;

/** Removes the temporary folders of a step when it is done; Backstage keeps those of a step that fails. */
export async function withTemporaryFolders<T>(
  makeFolder: MakeFolder,
  work: (makeFolder: MakeFolder) => Promise<T>,
): Promise<T> {
  const made: string[] = [];
  try {
    return await work(async () => {
      const folder = await makeFolder();
      made.push(folder);
      return folder;
    });
  } finally {
    for (const folder of made) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
