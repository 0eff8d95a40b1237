import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  MetricsSource,
  metricsSourcesExtensionPoint,
  metricsSourcesServiceRef,
} from '@portico/plugin-metrics-node';
import { AlertsSource } from './alerts/AlertsSource';
import { readRules } from './alerts/readRules';
import { Collector } from './collect/Collector';
import { readMetricsConfig } from './config/readMetricsConfig';
import { createPrometheusRouter } from './http/createPrometheusRouter';
import { Queries } from './services/Queries';
import { MetricsStore } from './store/MetricsStore';

const QUERY_TIMEOUT_MS = 10_000;
// More than six hours of all series; they are read one series at a time
const MAX_SAMPLES = 10_000_000;
const SOURCE_TIMEOUT_MS = 5_000;

/** Metrics of the last hours, kept in the portal and asked as a Prometheus is. */
export const metricsPlugin = createBackendPlugin({
  pluginId: 'metrics',
  register(reg) {
    const sources: MetricsSource[] = [];
    reg.registerExtensionPoint(metricsSourcesExtensionPoint, {
      addSource(source) {
        if (sources.some(({ id }) => id === source.id)) {
          throw new ConflictError(
            `There are two sources of metrics with the id '${source.id}'`,
          );
        }
        sources.push(source);
      },
    });
    reg.registerInit({
      deps: {
        http: coreServices.httpRouter,
        logger: coreServices.logger,
        others: metricsSourcesServiceRef,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init({ http, logger, others, rootConfig, scheduler }) {
        const { store: settings } = readMetricsConfig(rootConfig);
        if (!settings) {
          return;
        }
        const { secret, ruleFiles, ...limits } = settings;
        const rules = await readRules(ruleFiles);
        const store = new MetricsStore({
          ...limits,
          maxSamples: MAX_SAMPLES,
          logger,
        });
        const queries = new Queries({ store, timeoutMs: QUERY_TIMEOUT_MS });
        // The proxy sends a secret that Backstage knows nothing of.
        http.addAuthPolicy({ path: '/prometheus', allow: 'unauthenticated' });
        http.use(createPrometheusRouter({ queries, secret }));

        const own = [...sources, new AlertsSource({ rules, store })];
        const collector = new Collector({
          // others can come later than this
          sources: () => [...others.list(), ...own],
          store,
          logger,
          timeoutMs: SOURCE_TIMEOUT_MS,
        });
        await store.open();
        await scheduler.scheduleTask({
          id: 'metrics-collection',
          frequency: { seconds: 15 },
          initialDelay: { seconds: 2 },
          timeout: { seconds: 15 },
          scope: 'local',
          fn: () => collector.run(),
        });
      },
    });
  },
});
