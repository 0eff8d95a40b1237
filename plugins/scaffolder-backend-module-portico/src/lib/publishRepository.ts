import { ConflictError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishContext, Publisher } from './createPublishers';
import { describeError } from './describeError';
import { explainFailure } from './explainFailure';
import { getGitCredentials } from './getGitCredentials';
import type { RepositoryLinks } from './getRepositoryLinks';
import type { PublishRequest } from './PublishRequest';
import { findSecrets, redact } from './redact';
import { type RepositoryTarget, toRepoUrl } from './RepositoryTarget';
import { noteAttempt, resumePublish } from './resumePublish';
import { withTemporaryFolders } from './withTemporaryFolders';

export type Publication = {
  target: RepositoryTarget;
  request: Omit<PublishRequest, 'repoUrl'>;
  /** What is published. */
  folder: string;
  links: RepositoryLinks;
  /** Whether the host is asked as the person who runs the task. */
  asCaller: boolean;
};

/** Makes and fills a repository, or says what went wrong and what is left. */
async function makeRepository(
  publish: Publisher,
  ctx: PublishContext,
  { target, folder, links, request, asCaller }: Publication,
  integrations: ScmIntegrations,
): Promise<void> {
  // The official actions make the repository first, and .git after it
  const marker = join(folder, '.git');
  const hadMarker = existsSync(marker);
  try {
    await publish(ctx, { ...request, repoUrl: toRepoUrl(target) });
  } catch (error) {
    const settings = integrations[target.type].byHost(target.host)?.config;
    const secrets = findSecrets({ settings, token: request.token });
    const made = !hadMarker && existsSync(marker);
    throw explainFailure({
      target,
      reason: redact(describeError(error), secrets),
      left: made ? links.contentsUrl : undefined,
      asCaller,
    });
  }
}

async function publishOrResume(
  publish: Publisher,
  ctx: PublishContext,
  publication: Publication,
  integrations: ScmIntegrations,
): Promise<void> {
  const { target, folder, links, request } = publication;
  const url = links.remoteUrl;
  const auth = await getGitCredentials(
    target,
    url,
    integrations,
    request.token,
  );
  const remote = { url, auth, branch: request.defaultBranch };
  const began = await noteAttempt(ctx, remote);
  try {
    await makeRepository(publish, ctx, publication, integrations);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const attempt = { remote, folder, request, began };
    const commitHash = await resumePublish(ctx, attempt);
    if (!commitHash) throw error;
    ctx.logger.info('Going on with the repository of an earlier attempt');
    ctx.output('commitHash', commitHash);
  }
}

/** Makes and fills a repository; when the task is tried again, goes on with the one it had begun. */
export async function publishRepository(
  publish: Publisher,
  ctx: PublishContext,
  publication: Publication,
  integrations: ScmIntegrations,
): Promise<void> {
  await withTemporaryFolders(
    () => ctx.createTemporaryDirectory(),
    createTemporaryDirectory =>
      publishOrResume(
        publish,
        { ...ctx, createTemporaryDirectory },
        publication,
        integrations,
      ),
  );
}
