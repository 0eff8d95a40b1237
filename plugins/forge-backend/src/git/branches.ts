import { ConflictError, InputError } from '@backstage/errors';
import { Git } from './Git';
import { GitError } from './GitError';

/** What git has for the commit of a reference that is not there. */
export const NO_COMMIT = '0'.repeat(40);

export interface Branch {
  name: string;
  commit: string;
  subject: string;
  /** ISO 8601 */
  date: string;
}

const FORMAT = [
  '%(refname:strip=2)',
  '%(objectname)',
  '%(contents:subject)',
  '%(committerdate:iso-strict)',
].join('%00');

/** Lists the branches, the one that changed last first. */
export async function listBranches(
  git: Git,
  gitDir: string,
): Promise<Branch[]> {
  const args = ['for-each-ref', '--sort=-committerdate', `--format=${FORMAT}`];
  const { stdout } = await git.run([...args, 'refs/heads/'], { gitDir });
  const lines = stdout.toString('utf8').split('\n').filter(Boolean);
  return lines.map(line => {
    const [name, commit, subject, date] = line.split('\0');
    return { name, commit, subject, date };
  });
}

/** Refuses names that git refuses. @throws InputError */
export async function checkBranchName(git: Git, name: string): Promise<void> {
  const args = ['check-ref-format', `refs/heads/${name}`];
  const { exitCode } = await git.run(args, { exits: [0, 1] });
  if (exitCode !== 0 || name.startsWith('-')) {
    throw new InputError(`'${name}' is not a name that a branch can have`);
  }
}

/**
 * Moves a branch from one commit to another; `NO_COMMIT` stands for none.
 * @throws ConflictError when it is elsewhere by now.
 */
export async function moveBranch(
  git: Git,
  gitDir: string,
  branch: { name: string; from: string; to: string },
): Promise<void> {
  const ref = `refs/heads/${branch.name}`;
  const change =
    branch.to === NO_COMMIT
      ? `delete ${ref}\0${branch.from}\0`
      : `update ${ref}\0${branch.to}\0${branch.from}\0`;
  try {
    await git.run(['update-ref', '--stdin', '-z'], { gitDir, input: change });
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 128) {
      throw new ConflictError(
        `Branch '${branch.name}' has changed meanwhile; look at what it is now and try again`,
      );
    }
    throw error;
  }
}

/** Says which branch a clone starts with. */
export async function setDefaultBranch(
  git: Git,
  gitDir: string,
  name: string,
): Promise<void> {
  await git.run(['symbolic-ref', 'HEAD', `refs/heads/${name}`], { gitDir });
}
