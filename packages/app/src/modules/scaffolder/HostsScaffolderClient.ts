import type { ConfigApi } from '@backstage/frontend-plugin-api';
import { ScaffolderClient } from '@backstage/plugin-scaffolder-common';
import type { ScaffolderApi } from '@backstage/plugin-scaffolder-react';

type Hosts = { host?: unknown }[];

function configuredHosts(config: ConfigApi): string[] {
  const byType = config.getOptional<Record<string, Hosts>>('integrations');
  return Object.values(byType ?? {})
    .flat()
    .map(({ host }) => host)
    .filter(host => typeof host === 'string');
}

/** Offers all git hosts under `integrations` to a picker that allows any; the stock client offers it none. */
export class HostsScaffolderClient extends ScaffolderClient {
  readonly #hosts: string[];

  constructor(
    config: ConfigApi,
    apis: ConstructorParameters<typeof ScaffolderClient>[0],
  ) {
    super(apis);
    this.#hosts = configuredHosts(config);
  }

  getIntegrationsList({
    allowedHosts,
  }: Parameters<ScaffolderApi['getIntegrationsList']>[0]) {
    return super.getIntegrationsList({
      allowedHosts: allowedHosts.length ? allowedHosts : this.#hosts,
    });
  }
}
