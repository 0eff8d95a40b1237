import { Git } from './Git';
import { GitError } from './GitError';
import type { RunningGit } from './startGit';

/** Reads a whole file by the id of its blob, which must be known to be small. */
export async function readBlob(
  git: Git,
  gitDir: string,
  sha: string,
): Promise<Buffer> {
  const blob = await git.objects.read(gitDir, sha);
  if (blob?.type !== 'blob') {
    throw new GitError('cat-file', null, `there is no blob ${sha}`);
  }
  return blob.content;
}

/** Reads a file of any size as a stream. */
export async function openBlob(
  git: Git,
  gitDir: string,
  sha: string,
): Promise<RunningGit> {
  const running = await git.start(['cat-file', 'blob', sha], { gitDir });
  running.stdin.end();
  return running;
}
