import { parseEntityRef } from '@backstage/catalog-model';
import type { ConfigApi } from '@backstage/frontend-plugin-api';

const FORGE_PATH = /\/api\/forge\/?$/;

const isForge = (config: ConfigApi, host: string) =>
  (config.getOptionalConfigArray('integrations.gitea') ?? []).some(
    integration =>
      integration.getOptionalString('host') === host &&
      FORGE_PATH.test(integration.getOptionalString('baseUrl') ?? ''),
  );

function nameOf(team: string): string | undefined {
  try {
    return parseEntityRef(team, { defaultKind: 'group' }).name;
  } catch {
    return undefined;
  }
}

/**
 * Whose repository on the forge a new one will be. Nobody's as long as that is open, or where `portico.scm.default`
 * publishes to another host, which cannot be asked from here.
 */
export function forgeOwnerOf(
  team: string | undefined,
  config: ConfigApi,
): string | undefined {
  const settings = config.getOptionalConfig('portico.scm.default');
  const host = settings?.getOptionalString('host');
  if (host && !isForge(config, host)) {
    return undefined;
  }
  return (
    settings?.getOptionalString('owner') ?? (team ? nameOf(team) : undefined)
  );
}
