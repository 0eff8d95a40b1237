import { initRepoAndPush } from '@backstage/plugin-scaffolder-node';
import type { PublishContext } from './createPublishers';
import { holdsSameFiles } from './holdsSameFiles';
import type { PublishRequest } from './PublishRequest';
import { readRemote, type Remote } from './readRemote';

export type Attempt = {
  remote: Remote;
  folder: string;
  request: Omit<PublishRequest, 'repoUrl'>;
  /** Whether the name was free when this task first came here. */
  began: boolean;
};

/**
 * Finds out whether an attempt of this task is going on, as the portal ended
 * in the middle of it: noted only when the name is free.
 */
export async function noteAttempt(
  ctx: PublishContext,
  remote: Remote,
): Promise<boolean> {
  let first = false;
  const found = await ctx.checkpoint({
    key: `portico.publish.${remote.url}`,
    fn: async () => {
      first = true;
      const dir = await ctx.createTemporaryDirectory();
      return (await readRemote(remote, dir)).state;
    },
  });
  return !first && found === 'no-repository';
}

/** Ends what an earlier attempt of the task began; gives the commit, or nothing when the repository is another's. */
export async function resumePublish(
  ctx: PublishContext,
  { remote, folder, request, began }: Attempt,
): Promise<string | undefined> {
  if (!began) {
    return undefined;
  }
  const dir = await ctx.createTemporaryDirectory();
  const found = await readRemote(remote, dir);
  if (found.state === 'branch') {
    return (await holdsSameFiles(dir, folder)) ? found.commit : undefined;
  }
  if (found.state !== 'no-branch') {
    return undefined;
  }
  const { commitHash } = await initRepoAndPush({
    dir: folder,
    remoteUrl: remote.url,
    auth: remote.auth,
    logger: ctx.logger,
    defaultBranch: remote.branch,
    commitMessage: request.commitMessage,
    gitAuthorInfo: request.author,
  });
  return commitHash;
}
