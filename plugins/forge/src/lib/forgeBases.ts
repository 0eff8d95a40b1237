import type { ConfigApi } from '@backstage/frontend-plugin-api';

const FORGE_PATH = '/api/forge';

/**
 * The addresses that the forge answers at: the one of its backend, and those of the Gitea integrations that lead to it
 * (a Gitea elsewhere has its own pages).
 */
export function forgeBases(config: ConfigApi): string[] {
  const integrations =
    config.getOptionalConfigArray('integrations.gitea') ?? [];
  const fromIntegrations = integrations
    .map(integration => integration.getOptionalString('baseUrl') ?? '')
    .map(baseUrl => baseUrl.replace(/\/$/, ''))
    .filter(baseUrl => baseUrl.endsWith(FORGE_PATH));
  const own = `${config
    .getString('backend.baseUrl')
    .replace(/\/$/, '')}${FORGE_PATH}`;
  return [...new Set([own, ...fromIntegrations])];
}
