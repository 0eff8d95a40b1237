import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { forgeExtensionPoint } from '@portico/plugin-forge-node';
import { metricsSourcesServiceRef } from '@portico/plugin-metrics-node';
import { readRuntimeConfig } from './config/readRuntimeConfig';
import { createRuntime } from './createRuntime';

/** Runs the services of repositories of the forge. */
export const runtimeModule = createBackendModule({
  pluginId: 'forge',
  moduleId: 'runtime',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        forge: forgeExtensionPoint,
        logger: coreServices.logger,
        metrics: metricsSourcesServiceRef,
        rootConfig: coreServices.rootConfig,
      },
      async init({ forge, rootConfig, ...services }) {
        const config = readRuntimeConfig(rootConfig);
        forge.addExtension(host =>
          createRuntime({ ...services, config, host }),
        );
      },
    });
  },
});
