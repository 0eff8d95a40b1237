import { toError } from '@backstage/errors';
import { cloneRepo } from '@backstage/plugin-scaffolder-node';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitCredentials } from './getGitCredentials';

export type Remote = { url: string; auth: GitCredentials; branch: string };

/** What there is of a branch: with a commit it was cloned. */
export type RemoteState =
  | { state: 'branch'; commit: string }
  | { state: 'no-branch' | 'no-repository' | 'unknown' };

/** Looks whether a repository and its branch exist, and clones the branch into an empty folder. */
export async function readRemote(
  { branch, ...remote }: Remote,
  dir: string,
): Promise<RemoteState> {
  try {
    await cloneRepo({ ...remote, dir, ref: branch });
  } catch (error) {
    const { message } = toError(error);
    if (/HTTP Error: 404/.test(message)) return { state: 'no-repository' };
    if (/Could not find/.test(message)) return { state: 'no-branch' };
    return { state: 'unknown' };
  }
  const file = join(dir, '.git/refs/remotes/origin', branch);
  // Of an empty repository nothing is cloned, and nothing is wrong
  return existsSync(file)
    ? { state: 'branch', commit: (await readFile(file, 'utf8')).trim() }
    : { state: 'no-branch' };
}
