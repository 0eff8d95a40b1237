import { Git } from './Git';
import type { RunningGit } from './startGit';

/** Writes a commit as a tar archive with one top folder. */
export async function openArchive(
  git: Git,
  gitDir: string,
  { commit, folder }: { commit: string; folder: string },
): Promise<RunningGit> {
  const running = await git.start(
    ['archive', '--format=tar', `--prefix=${folder}/`, commit],
    { gitDir },
  );
  running.stdin.end();
  return running;
}
