import { Git } from './Git';

/** Makes an empty bare repository, with nothing in it but what git needs. */
export async function initRepository(
  git: Git,
  gitDir: string,
  defaultBranch: string,
): Promise<void> {
  await git.run([
    'init',
    '--quiet',
    '--bare',
    '--template=',
    `--initial-branch=${defaultBranch}`,
    '--',
    gitDir,
  ]);
}
