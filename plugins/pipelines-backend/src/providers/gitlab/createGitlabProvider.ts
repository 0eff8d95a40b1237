import type {
  GitLabIntegrationConfig,
  ScmIntegrations,
} from '@backstage/integration';
import type { PipelinesConfig } from '../../config/readPipelinesConfig';
import { HostClient } from '../../http/HostClient';
import { WholeLogs } from '../../http/logs';
import { SizedCache } from '../../http/SizedCache';
import type { GitlabHost } from './GitlabHost';
import { GitlabProvider } from './GitlabProvider';

const KEPT_PIPELINES = 5_000;

function createHost(
  { freshMs, timeoutMs }: PipelinesConfig,
  { host, apiBaseUrl, baseUrl, token }: GitLabIntegrationConfig,
): GitlabHost {
  const configKey = `integrations.gitlab (${host})`;
  return {
    host,
    webUrl: baseUrl,
    configKey,
    hasCredentials: Boolean(token),
    pipelines: new SizedCache(KEPT_PIPELINES),
    logs: new WholeLogs(freshMs),
    client: new HostClient({
      title: `GitLab (${host})`,
      credentialsPlace: configKey,
      addressPlace: configKey,
      freshMs,
      timeoutMs,
      getBaseUrl: async () => apiBaseUrl,
      // unlike PRIVATE-TOKEN it is not sent on to where traces are kept
      getHeaders: async () => ({ Authorization: `Bearer ${token}` }),
    }),
  };
}

/** For each host of `integrations.gitlab`. */
export function createGitlabProvider(
  integrations: ScmIntegrations,
  config: PipelinesConfig,
): GitlabProvider {
  const hosts = integrations.gitlab.list();
  return new GitlabProvider(hosts.map(one => createHost(config, one.config)));
}
