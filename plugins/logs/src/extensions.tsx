import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { logsApiRef } from './api';
import { hasLogs } from './lib/hasLogs';
import { LogsClient } from './LogsClient';
import { logsRouteRef } from './routes';

export const logsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: logsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new LogsClient(fetchApi),
    }),
});

export const logsContent = EntityContentBlueprint.make({
  params: {
    path: '/logs',
    title: 'Logs',
    group: 'observability',
    routeRef: logsRouteRef,
    filter: hasLogs,
    loader: async () => {
      const { LogsTab } = await import('./components/LogsTab');
      return <LogsTab />;
    },
  },
});

export const latestErrorsCard = EntityCardBlueprint.make({
  name: 'latest-errors',
  params: {
    type: 'content',
    filter: hasLogs,
    loader: async () => {
      const { LatestErrors } = await import('./components/LatestErrors');
      return <LatestErrors />;
    },
  },
});
