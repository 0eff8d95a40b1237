import type { AuthService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { ConflictError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import {
  createTemplateAction,
  getRepoSourceDirectory,
} from '@backstage/plugin-scaffolder-node';
import { actAsCaller } from '../lib/actAsCaller';
import { describeError } from '../lib/describeError';
import { explainBranchFailure } from '../lib/explainBranchFailure';
import { getCatalogInfoUrl } from '../lib/getCatalogInfoUrl';
import { getCommitAuthor } from '../lib/getCommitAuthor';
import { getGitCredentials } from '../lib/getGitCredentials';
import { getRepositoryLinks } from '../lib/getRepositoryLinks';
import { checkBranchName } from '../lib/names';
import { pushBranch } from '../lib/pushBranch';
import { findSecrets, redact } from '../lib/redact';
import { describeTarget } from '../lib/RepositoryTarget';
import { resolveTarget } from '../lib/resolveTarget';
import { branchSchema } from './branchSchema';

/** `portico:branch`: adds the workspace to an existing repository, on a branch of its own. */
export function createBranchAction(options: {
  auth: AuthService;
  config: Config;
  integrations: ScmIntegrations;
}) {
  const { config, integrations } = options;
  return createTemplateAction({
    id: 'portico:branch',
    description:
      'Adds the files of the workspace that a repository does not have, on a new branch. Files that it has stay as they are',
    supportsDryRun: true,
    schema: branchSchema,
    async handler(ctx) {
      const { input, logger } = ctx;
      const target = resolveTarget(input, config, integrations);
      const branch = checkBranchName(input.branch);
      const base = checkBranchName(input.baseBranch ?? 'main');
      const links = getRepositoryLinks(target, { branch, base }, integrations);
      const source = getRepoSourceDirectory(
        ctx.workspacePath,
        input.sourcePath,
      );

      ctx.output('remoteUrl', links.remoteUrl);
      ctx.output('changeUrl', links.changeUrl);
      ctx.output(
        'catalogInfoUrl',
        getCatalogInfoUrl(links.contentsUrl, integrations),
      );
      if (ctx.isDryRun) return;

      const url = links.remoteUrl;
      const acting = await actAsCaller({
        ...options,
        target,
        caller: await ctx.getInitiatorCredentials(),
      });
      const auth = await getGitCredentials(target, url, acting);
      const push = {
        url,
        auth,
        branch,
        base,
        logger,
        source,
        message: input.commitMessage,
        author: getCommitAuthor(ctx.user?.entity),
        repository: describeTarget(target),
      };
      try {
        const pushed = await pushBranch(push, ctx.createTemporaryDirectory);
        ctx.output('commitHash', pushed.commitHash);
        ctx.output('added', pushed.added);
      } catch (error) {
        if (error instanceof ConflictError) throw error;
        const reason = redact(describeError(error), findSecrets({ auth }));
        const asCaller = acting !== integrations;
        throw explainBranchFailure({ target, branch, base, reason, asCaller });
      }
    },
  });
}
