import type {
  AuthService,
  DiscoveryService,
  PermissionsService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { logsQueryPermission } from '@portico/plugin-logs-common';
import type { LogsConfig } from '../../config/readLogsConfig';
import { LEVEL_LABEL } from '../../store/resolveCondition';
import { LokiSource } from './LokiSource';
import { ownStreams } from './ownStreams';

/** The source of the configured Loki, else of the portal's own store: the same but for address and credentials. */
export function createLokiSource(
  { loki, limits }: LogsConfig,
  services: {
    auth: AuthService;
    discovery: DiscoveryService;
    permissions: PermissionsService;
    rootConfig: RootConfigService;
  },
): LokiSource {
  const { auth, discovery, permissions, rootConfig } = services;
  if (loki) {
    return new LokiSource(
      {
        name: 'Loki',
        url: async () => loki.url,
        headers: async () => loki.headers,
        timeoutMs: loki.timeoutMs,
      },
      { levelLabel: loki.levelLabel, maxLines: limits.linesPerQuery },
    );
  }
  const baseUrl = rootConfig.getString('backend.baseUrl');
  return new LokiSource(
    {
      name: "The portal's log store",
      url: () => discovery.getBaseUrl('logs'),
      async headers() {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'logs',
        });
        return { Authorization: `Bearer ${token}` };
      },
      timeoutMs: limits.queryTimeoutMs + 5_000,
    },
    {
      levelLabel: LEVEL_LABEL,
      maxLines: limits.linesPerQuery,
      async narrow({ entity, credentials }, chosen) {
        const [decision] = await permissions.authorize(
          [{ permission: logsQueryPermission }],
          { credentials },
        );
        const mayReadAll = decision.result === AuthorizeResult.ALLOW;
        return ownStreams(entity, chosen, { baseUrl, mayReadAll });
      },
    },
  );
}
