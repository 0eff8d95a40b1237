import type { AuthService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import {
  createTemplateAction,
  getRepoSourceDirectory,
} from '@backstage/plugin-scaffolder-node';
import { existsSync } from 'node:fs';
import { actAsCaller } from '../lib/actAsCaller';
import { createPublishers } from '../lib/createPublishers';
import { getCatalogInfoUrl } from '../lib/getCatalogInfoUrl';
import { getCommitAuthor } from '../lib/getCommitAuthor';
import { getRepositoryLinks } from '../lib/getRepositoryLinks';
import { checkBranchName } from '../lib/names';
import { publishRepository } from '../lib/publishRepository';
import { redact } from '../lib/redact';
import { describeTarget } from '../lib/RepositoryTarget';
import { resolveTarget } from '../lib/resolveTarget';
import { publishSchema } from './publishSchema';

/** `portico:publish`: makes a repository of the workspace on whatever git host it is configured for. */
export function createPublishAction(options: {
  auth: AuthService;
  config: Config;
  integrations: ScmIntegrations;
}) {
  const { config, integrations } = options;
  const defaultVisibility = publishSchema.visibility.parse(
    config.getOptionalString('portico.scm.default.visibility') ?? 'private',
  );
  return createTemplateAction({
    id: 'portico:publish',
    description:
      'Makes a repository of the workspace: on the git host of repoUrl, or on the one of portico.scm.default',
    supportsDryRun: true,
    schema: publishSchema.action,
    async handler(ctx) {
      const { input } = ctx;
      const { sourcePath } = input;
      const target = resolveTarget(input, config, integrations);
      const branch = checkBranchName(input.defaultBranch ?? 'main');
      const branches = { branch, base: branch };
      const links = getRepositoryLinks(target, branches, integrations);
      const folder = getRepoSourceDirectory(ctx.workspacePath, sourcePath);
      if (!existsSync(folder)) {
        throw new InputError(
          `There is nothing to publish: the workspace has no folder "${sourcePath}"`,
        );
      }

      const made = new Map<string, unknown>([
        ['remoteUrl', links.remoteUrl],
        ['repoContentsUrl', links.contentsUrl],
      ]);
      if (!ctx.isDryRun) {
        ctx.logger.info(`Making the repository ${describeTarget(target)}`);
        const request = {
          description: input.description ?? '',
          visibility: input.visibility ?? defaultVisibility,
          defaultBranch: branch,
          commitMessage: input.commitMessage ?? 'First version',
          author: getCommitAuthor(ctx.user?.entity),
          sourcePath,
          token: input.token,
        };
        const acting = await actAsCaller({
          ...options,
          target,
          caller: await ctx.getInitiatorCredentials(),
        });
        const publishers = createPublishers({ config, integrations: acting });
        await publishRepository(
          publishers[target.type],
          { ...ctx, output: (name, value) => made.set(name, value) },
          { target, request, folder, links, asCaller: acting !== integrations },
          acting,
        );
      }

      const contentsUrl = redact(String(made.get('repoContentsUrl')), []);
      const commitHash = made.get('commitHash');
      ctx.output('remoteUrl', redact(String(made.get('remoteUrl')), []));
      ctx.output('repoContentsUrl', contentsUrl);
      ctx.output(
        'catalogInfoUrl',
        getCatalogInfoUrl(contentsUrl, integrations),
      );
      if (commitHash) ctx.output('commitHash', String(commitHash));
    },
  });
}
