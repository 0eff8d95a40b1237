import type { Config } from '@backstage/config';
import { ConflictError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import {
  addFiles,
  cloneRepo,
  commitAndPushBranch,
  createTemplateAction,
  getRepoSourceDirectory,
} from '@backstage/plugin-scaffolder-node';
import { copyMissingFiles } from '../lib/copyMissingFiles';
import { describeError } from '../lib/describeError';
import { explainBranchFailure } from '../lib/explainBranchFailure';
import { getCatalogInfoUrl } from '../lib/getCatalogInfoUrl';
import { getCommitAuthor } from '../lib/getCommitAuthor';
import { getGitCredentials } from '../lib/getGitCredentials';
import { getRepositoryLinks } from '../lib/getRepositoryLinks';
import { checkBranchName } from '../lib/names';
import { findSecrets, redact } from '../lib/redact';
import { describeTarget } from '../lib/RepositoryTarget';
import { resolveTarget } from '../lib/resolveTarget';
import { branchSchema } from './branchSchema';

/** `portico:branch`: adds the workspace to an existing repository, on a branch of its own. */
export function createBranchAction(options: {
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
      const auth = await getGitCredentials(target, url, integrations);
      const dir = await ctx.createTemporaryDirectory();
      try {
        await cloneRepo({ url, dir, auth, logger, ref: base });
        const { added, kept } = await copyMissingFiles(source, dir);
        if (!added.length) {
          throw new ConflictError(
            `Nothing to add: ${describeTarget(target)} has ${kept.join(
              ', ',
            )} already`,
          );
        }
        kept.forEach(path => logger.warn(`${path} is there already and stays`));
        await addFiles({ dir, filepath: '.', auth, logger });
        const { commitHash } = await commitAndPushBranch({
          dir,
          auth,
          logger,
          branch,
          commitMessage: input.commitMessage,
          gitAuthorInfo: getCommitAuthor(ctx.user?.entity),
        });
        ctx.output('commitHash', commitHash);
        ctx.output('added', added);
      } catch (error) {
        if (error instanceof ConflictError) throw error;
        const reason = redact(describeError(error), findSecrets({ auth }));
        throw explainBranchFailure({ target, branch, base, reason });
      }
    },
  });
}
