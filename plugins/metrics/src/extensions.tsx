import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { metricsApiRef } from './api';
import { hasMetrics } from './lib/hasMetrics';
import { MetricsClient } from './MetricsClient';
import { metricsRouteRef } from './routes';

export const metricsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: metricsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new MetricsClient({ fetchApi }),
    }),
});

export const metricsContent = EntityContentBlueprint.make({
  params: {
    path: '/metrics',
    title: 'Metrics',
    group: 'observability',
    routeRef: metricsRouteRef,
    filter: hasMetrics,
    loader: async () => {
      const { MetricsTab } = await import('./components/MetricsTab');
      return <MetricsTab />;
    },
  },
});

export const healthCard = EntityCardBlueprint.make({
  name: 'health',
  params: {
    type: 'info',
    filter: hasMetrics,
    loader: async () => {
      const { HealthCard } = await import('./components/HealthCard');
      return <HealthCard />;
    },
  },
});
