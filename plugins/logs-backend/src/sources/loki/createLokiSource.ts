import type {
  AuthService,
  DiscoveryService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
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
    rootConfig: RootConfigService;
  },
): LokiSource {
  const { auth, discovery, rootConfig } = services;
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
      narrow: entity => ownStreams(entity, baseUrl),
    },
  );
}
