import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { forgeExtensionPoint } from '@portico/plugin-forge-node';
import { readActionsConfig } from './config/readActionsConfig';
import { createActions } from './createActions';

/** Runs of the workflows in repositories of the forge. */
export const actionsModule = createBackendModule({
  pluginId: 'forge',
  moduleId: 'actions',
  register(reg) {
    reg.registerInit({
      deps: {
        database: coreServices.database,
        events: eventsServiceRef,
        forge: forgeExtensionPoint,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        rootConfig: coreServices.rootConfig,
      },
      async init({ forge, rootConfig, ...services }) {
        const config = readActionsConfig(rootConfig);
        forge.addExtension(host =>
          createActions({ ...services, config, host }),
        );
      },
    });
  },
});
