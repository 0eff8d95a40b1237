import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { MetricsSources } from './MetricsSources';

/** Where parts of other plugins add sources of metrics: a module can extend its own plugin only. */
export const metricsSourcesServiceRef = createServiceRef<MetricsSources>({
  id: 'metrics.otherSources',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => new MetricsSources(),
    }),
});
