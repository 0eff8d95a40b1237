import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Git } from './Git';

/** Packs what a repository has and drops what nothing leads to any more. */
export async function tidyRepository(git: Git, gitDir: string): Promise<void> {
  await git.run(['gc', '--quiet', '--prune=1.day.ago'], { gitDir });
}

/** Says what is broken in a repository; nothing when it is whole. */
export async function checkRepository(
  git: Git,
  gitDir: string,
): Promise<string[]> {
  const args = ['fsck', '--no-progress', '--no-dangling'];
  const { stdout, exitCode } = await git.run(args, {
    gitDir,
    exits: [0, 1, 2, 3, 4, 5, 6, 7],
  });
  const lines = stdout.toString('utf8').split('\n').filter(Boolean);
  return exitCode === 0 ? [] : [`fsck ended with ${exitCode}`, ...lines];
}

const HALF_PUSHED = /^(incoming-|tmp_(objdir|pack|idx|obj|rev)[-_])/;

/**
 * Removes what a git that was killed left behind: locks that would stop the
 * next push, and half of a push. No git may be at work in the repository.
 */
export async function removeLeftovers(gitDir: string): Promise<void> {
  const names = await readdir(gitDir, { recursive: true });
  const leftovers = names.filter(name => {
    const [top, ...below] = name.split(path.sep);
    const file = path.basename(name);
    // a branch may have any of these names but the first
    return (
      file.endsWith('.lock') ||
      (top === 'objects' && HALF_PUSHED.test(file)) ||
      (below.length === 0 && /^(index-|gc\.pid$)/.test(file))
    );
  });
  for (const name of leftovers) {
    await rm(path.join(gitDir, name), { recursive: true, force: true });
  }
}

/** How much of the disk a repository takes, in bytes. */
export async function measureRepository(gitDir: string): Promise<number> {
  const names = await readdir(gitDir, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    names
      .filter(entry => entry.isFile())
      .map(entry =>
        // git may have removed it meanwhile
        stat(path.join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
