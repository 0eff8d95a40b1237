import { readdir } from 'node:fs/promises';
import { Git, readRefs } from '../git';

/** Marks the folder of a repository that may go, unless the database knows it. */
export const REMOVED = 'forge-removed';

/**
 * Whether a folder that the database does not know may go. What somebody
 * pushed is never removed for want of a row.
 */
export async function isAbandoned(git: Git, folder: string): Promise<boolean> {
  const files = await readdir(folder).catch((): string[] => []);
  if (files.includes(REMOVED)) {
    return true;
  }
  return files.includes('HEAD') && (await readRefs(git, folder)).size === 0;
}
