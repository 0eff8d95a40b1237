import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricsSourcesExtensionPoint } from '@portico/plugin-metrics-node';
import { telemetryServiceRef } from './telemetryServiceRef';

/** Gives what the portal measures of itself to its own store, without a request. */
export const ownMetricsModule = createBackendModule({
  pluginId: 'metrics',
  moduleId: 'portico',
  register(reg) {
    reg.registerInit({
      deps: {
        instance: coreServices.rootInstanceMetadata,
        metrics: metricsSourcesExtensionPoint,
        telemetry: telemetryServiceRef,
      },
      async init({ instance, metrics, telemetry }) {
        const installed = await instance.getInstalledPlugins();
        installed.forEach(it => telemetry.plugins.add(it.pluginId));
        metrics.addSource({
          id: 'portico',
          async collect() {
            const families = await telemetry.collect();
            return families.flatMap(({ type, samples }) =>
              samples.map(sample => ({ ...sample, type })),
            );
          },
        });
      },
    });
  },
});
