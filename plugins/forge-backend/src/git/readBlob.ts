import { Git, RunningGit } from './Git';

/** Reads a whole file by the id of its blob, which must be known to be small. */
export async function readBlob(
  git: Git,
  gitDir: string,
  sha: string,
): Promise<Buffer> {
  return (await git.run(['cat-file', 'blob', sha], { gitDir })).stdout;
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
