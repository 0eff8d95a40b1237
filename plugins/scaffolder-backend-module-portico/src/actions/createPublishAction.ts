import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import {
  createTemplateAction,
  getRepoSourceDirectory,
} from '@backstage/plugin-scaffolder-node';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createPublishers } from '../lib/createPublishers';
import { describeError } from '../lib/describeError';
import { explainFailure } from '../lib/explainFailure';
import { getCatalogInfoUrl } from '../lib/getCatalogInfoUrl';
import { getCommitAuthor } from '../lib/getCommitAuthor';
import { getRepositoryLinks } from '../lib/getRepositoryLinks';
import { checkBranchName } from '../lib/names';
import { findSecrets, redact } from '../lib/redact';
import { describeTarget, toRepoUrl } from '../lib/RepositoryTarget';
import { resolveTarget } from '../lib/resolveTarget';
import { publishSchema } from './publishSchema';

/** `portico:publish`: makes a repository of the workspace on whatever git host it is configured for. */
export function createPublishAction(options: {
  config: Config;
  integrations: ScmIntegrations;
}) {
  const { config, integrations } = options;
  const publishers = createPublishers(options);
  const defaultVisibility = () =>
    publishSchema.visibility.parse(
      config.getOptionalString('portico.scm.default.visibility') ?? 'private',
    );

  return createTemplateAction({
    id: 'portico:publish',
    description:
      'Makes a repository of the workspace: on the git host of repoUrl, or on the one of portico.scm.default',
    supportsDryRun: true,
    schema: publishSchema.action,
    async handler(ctx) {
      const { input, logger } = ctx;
      const target = resolveTarget(input, config, integrations);
      const branch = checkBranchName(input.defaultBranch ?? 'main');
      const links = getRepositoryLinks(
        target,
        { branch, base: branch },
        integrations,
      );
      const folder = getRepoSourceDirectory(
        ctx.workspacePath,
        input.sourcePath,
      );
      if (!existsSync(folder)) {
        throw new InputError(
          `There is nothing to publish: the workspace has no folder "${input.sourcePath}"`,
        );
      }

      const outputs = new Map<string, unknown>([
        ['remoteUrl', links.remoteUrl],
        ['repoContentsUrl', links.contentsUrl],
      ]);
      if (!ctx.isDryRun) {
        logger.info(`Making the repository ${describeTarget(target)}`);
        // The official actions make the repository first, and .git after it
        const marker = join(folder, '.git');
        const hadMarker = existsSync(marker);
        const publish = publishers[target.type];
        try {
          await publish(
            { ...ctx, output: (name, value) => outputs.set(name, value) },
            {
              repoUrl: toRepoUrl(target),
              description: input.description ?? '',
              visibility: input.visibility ?? defaultVisibility(),
              defaultBranch: branch,
              commitMessage: input.commitMessage ?? 'First version',
              author: getCommitAuthor(ctx.user?.entity),
              sourcePath: input.sourcePath,
              token: input.token,
            },
          );
        } catch (error) {
          const settings = integrations[target.type].byHost(
            target.host,
          )?.config;
          const secrets = findSecrets({ settings, token: input.token });
          throw explainFailure({
            target,
            reason: redact(describeError(error), secrets),
            left:
              !hadMarker && existsSync(marker) ? links.contentsUrl : undefined,
          });
        }
      }

      const contentsUrl = redact(String(outputs.get('repoContentsUrl')), []);
      const commitHash = outputs.get('commitHash');
      ctx.output('remoteUrl', redact(String(outputs.get('remoteUrl')), []));
      ctx.output('repoContentsUrl', contentsUrl);
      ctx.output(
        'catalogInfoUrl',
        getCatalogInfoUrl(contentsUrl, integrations),
      );
      if (commitHash) ctx.output('commitHash', String(commitHash));
    },
  });
}
