import { AuthenticationError } from '@backstage/errors';
import {
  DefaultAzureDevOpsCredentialsProvider,
  DefaultGithubCredentialsProvider,
  getBitbucketCloudOAuthToken,
  type ScmIntegrations,
} from '@backstage/integration';
import {
  describeTarget,
  type HostType,
  type RepositoryTarget,
} from './RepositoryTarget';

export type GitCredentials =
  | { username: string; password: string }
  | { token: string };

const personal: Record<HostType, { username: string }> = {
  azure: { username: 'notempty' },
  bitbucketCloud: { username: 'x-token-auth' },
  bitbucketServer: { username: 'x-token-auth' },
  gitea: { username: 'oauth2' },
  github: { username: 'x-access-token' },
  gitlab: { username: 'oauth2' },
};

type Find = (url: string) => Promise<GitCredentials | undefined>;

const basic = (username?: string, password?: string) =>
  username && password ? { username, password } : undefined;

/** Bitbucket Cloud wants another name for each kind of secret. */
async function findForBitbucketCloud(
  integrations: ScmIntegrations,
  host: string,
) {
  const config = integrations.bitbucketCloud.byHost(host)?.config;
  const { clientId, clientSecret, token, username, appPassword } = config ?? {};
  if (clientId && clientSecret) {
    const access = await getBitbucketCloudOAuthToken(clientId, clientSecret);
    return basic('x-token-auth', access);
  }
  return token
    ? basic(username ? 'x-bitbucket-api-token-auth' : 'x-token-auth', token)
    : basic(username, appPassword);
}

/** How the portal signs in to a git host to push, as the official actions do. */
export async function getGitCredentials(
  target: RepositoryTarget,
  url: string,
  integrations: ScmIntegrations,
  /** Of the person, in place of the portal's. */
  token?: string,
): Promise<GitCredentials> {
  const { host, type } = target;
  if (token) {
    return { ...personal[type], password: token };
  }
  const find: Record<HostType, Find> = {
    azure: async () => {
      const provider =
        DefaultAzureDevOpsCredentialsProvider.fromIntegrations(integrations);
      return basic('notempty', (await provider.getCredentials({ url }))?.token);
    },
    bitbucketCloud: () => findForBitbucketCloud(integrations, host),
    bitbucketServer: async () => {
      const config = integrations.bitbucketServer.byHost(host)?.config;
      return config?.token
        ? { token: config.token }
        : basic(config?.username, config?.password);
    },
    gitea: async () => {
      const config = integrations.gitea.byHost(host)?.config;
      return basic(config?.username, config?.password);
    },
    github: async () => {
      const provider =
        DefaultGithubCredentialsProvider.fromIntegrations(integrations);
      return basic(
        'x-access-token',
        (await provider.getCredentials({ url })).token,
      );
    },
    gitlab: async () =>
      basic('oauth2', integrations.gitlab.byHost(host)?.config.token),
  };
  const credentials = await find[type](url);
  if (!credentials) {
    throw new AuthenticationError(
      `The portal cannot sign in to push to ${describeTarget(
        target,
      )}. An administrator sets the credentials of ${host} under integrations.${type}`,
    );
  }
  return credentials;
}
