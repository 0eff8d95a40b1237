import type { Config } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  type ScmIntegrations,
} from '@backstage/integration';
import { createPublishAzureAction } from '@backstage/plugin-scaffolder-backend-module-azure';
import { createPublishBitbucketCloudAction } from '@backstage/plugin-scaffolder-backend-module-bitbucket-cloud';
import { createPublishBitbucketServerAction } from '@backstage/plugin-scaffolder-backend-module-bitbucket-server';
import { createPublishGiteaAction } from '@backstage/plugin-scaffolder-backend-module-gitea';
import { createPublishGithubAction } from '@backstage/plugin-scaffolder-backend-module-github';
import { createPublishGitlabAction } from '@backstage/plugin-scaffolder-backend-module-gitlab';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import {
  type PublishRequest,
  toCommonInput,
  toOpenOrClosedInput,
} from './PublishRequest';
import type { HostType } from './RepositoryTarget';

export type PublishContext = Omit<
  ActionContext<JsonObject>,
  'input' | 'output'
> & { output(name: string, value: unknown): void };

export type Publisher = (
  ctx: PublishContext,
  request: PublishRequest,
) => Promise<void>;

type OfficialAction<Input> = {
  handler(ctx: PublishContext & { input: Input }): Promise<void>;
};

const delegate =
  <Input>(
    action: OfficialAction<Input>,
    toInput: (request: PublishRequest) => Input,
  ): Publisher =>
  async (ctx, request) =>
    action.handler({ ...ctx, input: toInput(request) });

/** The official action of each kind of git host. */
export function createPublishers(options: {
  config: Config;
  integrations: ScmIntegrations;
}): Record<HostType, Publisher> {
  const { config, integrations } = options;
  const github = createPublishGithubAction({
    ...options,
    githubCredentialsProvider:
      DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    requireScmUserCredentials: config.getOptionalBoolean(
      'scaffolder.requireScmUserCredentials',
    ),
  });
  return {
    // Who sees a repository there is decided by its project
    azure: delegate(createPublishAzureAction(options), toCommonInput),
    bitbucketCloud: delegate(
      createPublishBitbucketCloudAction(options),
      toOpenOrClosedInput,
    ),
    bitbucketServer: delegate(
      createPublishBitbucketServerAction(options),
      toOpenOrClosedInput,
    ),
    gitea: delegate(createPublishGiteaAction(options), toOpenOrClosedInput),
    github: delegate(github, request => ({
      ...toCommonInput(request),
      description: request.description,
      repoVisibility: request.visibility,
    })),
    gitlab: delegate(createPublishGitlabAction(options), request => ({
      ...toCommonInput(request),
      repoVisibility: request.visibility,
      settings: { description: request.description },
    })),
  };
}
