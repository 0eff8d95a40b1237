import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  addFiles,
  cloneRepo,
  commitAndPushBranch,
} from '@backstage/plugin-scaffolder-node';
import { copyMissingFiles } from './copyMissingFiles';
import type { GitCredentials } from './getGitCredentials';
import { readRemote } from './readRemote';
import type { Branches } from './getRepositoryLinks';
import { type MakeFolder, withTemporaryFolders } from './withTemporaryFolders';

export type BranchPush = Branches & {
  url: string;
  auth: GitCredentials;
  logger: LoggerService;
  /** The files that are to be there. */
  source: string;
  message: string;
  author: { name?: string; email?: string };
  /** How people call the repository. */
  repository: string;
};

async function checkFree(push: BranchPush, makeFolder: MakeFolder) {
  const { url, auth, branch, repository } = push;
  // What else is wrong shows when the base branch is cloned
  const { state } = await readRemote({ url, auth, branch }, await makeFolder());
  if (state === 'branch') {
    throw new ConflictError(
      `${repository} has a branch "${branch}" already. Merge or delete it, then start again`,
    );
  }
}

async function commitMissing(push: BranchPush, makeFolder: MakeFolder) {
  const { url, auth, logger, source, branch, base, repository } = push;
  await checkFree(push, makeFolder);
  const dir = await makeFolder();
  await cloneRepo({ url, dir, auth, logger, ref: base });
  const { added, kept } = await copyMissingFiles(source, dir);
  if (!added.length) {
    throw new ConflictError(
      `Nothing to add: ${repository} has ${kept.join(', ')} already`,
    );
  }
  kept.forEach(path => logger.warn(`${path} is there already and stays`));
  await addFiles({ dir, filepath: '.', auth, logger });
  const { commitHash } = await commitAndPushBranch({
    dir,
    auth,
    logger,
    branch,
    commitMessage: push.message,
    gitAuthorInfo: push.author,
  });
  return { commitHash, added };
}

/** Pushes a commit on a new branch, with the files that the repository does not have. */
export async function pushBranch(push: BranchPush, makeFolder: MakeFolder) {
  return withTemporaryFolders(makeFolder, folder =>
    commitMissing(push, folder),
  );
}
