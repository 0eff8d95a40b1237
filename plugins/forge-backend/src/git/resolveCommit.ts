import { NotFoundError } from '@backstage/errors';
import { Git } from './Git';

const SHA = /^[0-9a-f]{4,64}$/i;
// What git forbids in names of references, of which some mean more in a revision,
// control characters among it.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|^-|^$/;

/** Finds the commit of a branch, a tag or a commit id. @throws NotFoundError */
export async function resolveCommit(
  git: Git,
  gitDir: string,
  ref: string,
): Promise<string> {
  const commit = await findCommit(git, gitDir, ref);
  if (!commit) {
    throw new NotFoundError(`There is no branch, tag or commit '${ref}'`);
  }
  return commit;
}

/** As `resolveCommit`, with nothing for what there is not. */
export async function findCommit(
  git: Git,
  gitDir: string,
  ref: string,
): Promise<string | undefined> {
  if (FORBIDDEN.test(ref)) {
    return undefined;
  }
  const candidates = [`refs/heads/${ref}`, `refs/tags/${ref}`];
  if (SHA.test(ref)) {
    candidates.push(ref);
  }
  const names = candidates.map(name => `${name}^{commit}`);
  const found = await git.objects.check(gitDir, names);
  return found.find(one => one?.type === 'commit')?.sha;
}
