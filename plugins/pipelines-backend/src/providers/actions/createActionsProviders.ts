import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  getGiteaRequestOptions,
  GiteaIntegrationConfig,
  GithubIntegrationConfig,
  ScmIntegrations,
} from '@backstage/integration';
import type { PipelineCaller } from '@portico/plugin-pipelines-node';
import type { PipelinesConfig } from '../../config/readPipelinesConfig';
import { HostClient, HostOptions } from '../../http/HostClient';
import { WholeLogs } from '../../http/logs';
import type { ActionsHost } from './ActionsHost';
import { ActionsProvider } from './ActionsProvider';

// a part of this backend, where asking costs little
const FORGE_FRESH_MS = 500;

export interface ActionsOptions {
  auth: AuthService;
  config: PipelinesConfig;
  discovery: DiscoveryService;
  integrations: ScmIntegrations;
}

const withoutSlash = (url: string) => url.replace(/\/+$/, '');

function hostBasics(
  { config }: ActionsOptions,
  names: Omit<HostOptions, 'freshMs' | 'timeoutMs'> & { freshMs?: number },
) {
  const { freshMs, timeoutMs } = config;
  const client = new HostClient({ freshMs, timeoutMs, ...names });
  return { client, logs: new WholeLogs(freshMs) };
}

function createForge(
  options: ActionsOptions,
  { host }: GiteaIntegrationConfig,
): ActionsHost {
  const { auth, config, discovery } = options;
  const configKey = 'integrations.gitea';
  const principalOf = ({ credentials }: PipelineCaller) =>
    auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef
      : '';
  return {
    kind: 'forge',
    title: 'Forge',
    host,
    webUrl: config.forgeUrl,
    configKey,
    hasCredentials: true,
    can: { rerun: true, cancel: true },
    hasLogOffsets: true,
    ...hostBasics(options, {
      title: 'The forge',
      credentialsPlace: 'the forge plugin',
      addressPlace: `${configKey} (${host})`,
      asCaller: true,
      freshMs: Math.min(FORGE_FRESH_MS, config.freshMs),
      keyOf: principalOf,
      getBaseUrl: async () => `${await discovery.getBaseUrl('forge')}/api/v1`,
      async getHeaders({ credentials }) {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: credentials,
          targetPluginId: 'forge',
        });
        return { Authorization: `Bearer ${token}` };
      },
    }),
  };
}

function createGitea(
  options: ActionsOptions,
  integration: GiteaIntegrationConfig,
): ActionsHost {
  const { host } = integration;
  const webUrl = withoutSlash(integration.baseUrl ?? `https://${host}`);
  const configKey = `integrations.gitea (${host})`;
  const { headers = {} } = getGiteaRequestOptions(integration);
  return {
    kind: 'gitea',
    title: 'Gitea Actions',
    host,
    webUrl,
    configKey,
    hasCredentials: Boolean(integration.password),
    can: { rerun: false, cancel: false },
    hasLogOffsets: false,
    ...hostBasics(options, {
      title: `Gitea (${host})`,
      credentialsPlace: configKey,
      addressPlace: configKey,
      getBaseUrl: async () => `${webUrl}/api/v1`,
      getHeaders: async () => headers,
    }),
  };
}

function createGithub(
  options: ActionsOptions,
  integration: GithubIntegrationConfig,
): ActionsHost {
  const { host, apiBaseUrl, apps, token } = integration;
  const configKey = `integrations.github (${host})`;
  const provider = DefaultGithubCredentialsProvider.fromIntegrations(
    options.integrations,
  );
  return {
    kind: 'github',
    title: 'GitHub Actions',
    host,
    webUrl: `https://${host}`,
    configKey,
    hasCredentials: Boolean(token || apps?.length),
    can: { rerun: true, cancel: true },
    hasLogOffsets: false,
    ...hostBasics(options, {
      title: `GitHub (${host})`,
      credentialsPlace: configKey,
      addressPlace: configKey,
      getBaseUrl: async () => withoutSlash(apiBaseUrl ?? `https://${host}`),
      async getHeaders(_caller, path) {
        const [, , owner] = path.split('/');
        const url = `https://${host}/${owner}`;
        const { headers = {} } = await provider.getCredentials({ url });
        return { ...headers, 'X-GitHub-Api-Version': '2022-11-28' };
      },
    }),
  };
}

/** For each host of `integrations.gitea` and `integrations.github`. */
export function createActionsProviders(
  options: ActionsOptions,
): ActionsProvider[] {
  const { config, integrations } = options;
  const isForge = ({ baseUrl = '' }: GiteaIntegrationConfig) =>
    withoutSlash(baseUrl) === config.forgeUrl;
  return [
    new ActionsProvider(
      'gitea',
      integrations.gitea
        .list()
        .map(one => one.config)
        .map(one =>
          isForge(one) ? createForge(options, one) : createGitea(options, one),
        ),
    ),
    new ActionsProvider(
      'github',
      integrations.github.list().map(one => createGithub(options, one.config)),
    ),
  ];
}
