import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  type GiteaIntegrationConfig,
  ScmIntegrations,
} from '@backstage/integration';

/** How to reach the forge; the official integration fills in the address. */
export type Forge = GiteaIntegrationConfig & { baseUrl: string };

/**
 * The integration that is the forge: of the configured host, or with the
 * forge's path in its address.
 *
 * @returns undefined where there is no forge
 * @throws InputError when the configured host is no Gitea integration
 */
export function findForge(config: Config): Forge | undefined {
  const key = 'catalog.providers.forge.host';
  const host = config.getOptionalString(key);
  const { gitea } = ScmIntegrations.fromConfig(config);
  const forges = gitea
    .list()
    .map(({ config: { baseUrl = '', ...rest } }) => ({ ...rest, baseUrl }));
  if (!host) {
    return forges.find(({ baseUrl }) => baseUrl.endsWith('/api/forge'));
  }
  const found = forges.find(forge => forge.host === host);
  if (!found) {
    throw new InputError(
      `${key} is '${host}', and there is no such host in integrations.gitea`,
    );
  }
  return found;
}
