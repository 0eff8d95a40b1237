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
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { HostType } from './RepositoryTarget';

export type Visibility = 'private' | 'internal' | 'public';

/** What a repository is made of, whatever the host. */
export type PublishRequest = {
  repoUrl: string;
  description: string;
  visibility: Visibility;
  defaultBranch: string;
  commitMessage: string;
  author: { name?: string; email?: string };
  sourcePath?: string;
  token?: string;
};

export type PublishContext = Omit<
  ActionContext<JsonObject>,
  'input' | 'output'
> & { output(name: string, value: unknown): void };

export type Publisher = (
  ctx: PublishContext,
  request: PublishRequest,
) => Promise<void>;

function withoutInternal(visibility: Visibility, host: string) {
  if (visibility === 'internal') {
    throw new InputError(
      `${host} has no internal repositories. Set visibility to private or public`,
    );
  }
  return visibility;
}

/** What the official actions call alike. */
const toInput = ({ author, commitMessage, ...request }: PublishRequest) => ({
  repoUrl: request.repoUrl,
  defaultBranch: request.defaultBranch,
  sourcePath: request.sourcePath,
  gitCommitMessage: commitMessage,
  ...(author.name && { gitAuthorName: author.name }),
  ...(author.email && { gitAuthorEmail: author.email }),
  ...(request.token && { token: request.token }),
});

/** The official action of each kind of git host. */
export function createPublishers(options: {
  config: Config;
  integrations: ScmIntegrations;
}): Record<HostType, Publisher> {
  const { config, integrations } = options;
  const azure = createPublishAzureAction(options);
  const bitbucketCloud = createPublishBitbucketCloudAction(options);
  const bitbucketServer = createPublishBitbucketServerAction(options);
  const gitea = createPublishGiteaAction(options);
  const github = createPublishGithubAction({
    ...options,
    githubCredentialsProvider:
      DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    requireScmUserCredentials: config.getOptionalBoolean(
      'scaffolder.requireScmUserCredentials',
    ),
  });
  const gitlab = createPublishGitlabAction(options);
  return {
    // Who sees a repository is decided by its project
    azure: (ctx, request) => azure.handler({ ...ctx, input: toInput(request) }),
    bitbucketCloud: (ctx, { description, visibility, ...request }) =>
      bitbucketCloud.handler({
        ...ctx,
        input: {
          ...toInput({ ...request, description, visibility }),
          description,
          repoVisibility: withoutInternal(visibility, 'Bitbucket'),
        },
      }),
    bitbucketServer: (ctx, { description, visibility, ...request }) =>
      bitbucketServer.handler({
        ...ctx,
        input: {
          ...toInput({ ...request, description, visibility }),
          description,
          repoVisibility: withoutInternal(visibility, 'Bitbucket'),
        },
      }),
    gitea: (ctx, request) =>
      gitea.handler({
        ...ctx,
        input: {
          ...toInput(request),
          description: request.description,
          repoVisibility: withoutInternal(request.visibility, 'Gitea'),
        },
      }),
    github: (ctx, request) =>
      github.handler({
        ...ctx,
        input: {
          ...toInput(request),
          description: request.description,
          repoVisibility: request.visibility,
        },
      }),
    gitlab: (ctx, request) =>
      gitlab.handler({
        ...ctx,
        input: {
          ...toInput(request),
          repoVisibility: request.visibility,
          settings: { description: request.description },
        },
      }),
  };
}
