import type { Git } from './Git';
import { splitNul } from './splitNul';

/**
 * Lists what `git add` would take of a folder that is no repository itself:
 * its files and symbolic links, without what its `.gitignore` names.
 */
export async function listFiles(
  git: Git,
  gitDir: string,
  folder: string,
): Promise<string[]> {
  const args = ['ls-files', '--others', '--exclude-standard', '-z'];
  const env = { GIT_WORK_TREE: folder };
  const { stdout } = await git.run(args, { gitDir, env });
  return splitNul(stdout).map(([name]) => name);
}
