import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogScmEventsServiceRef } from '@backstage/plugin-catalog-node/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { createDiscovery } from './discovery/createDiscovery';
import { followForge } from './discovery/followForge';
import { findForge } from './forge/findForge';
import { readSchedule } from './readSchedule';

/** Finds the entities that are described in the repositories of the forge. */
export const catalogModuleForge = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'forge',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
        scmEvents: catalogScmEventsServiceRef,
      },
      async init({ config, lifecycle, processing, scheduler, ...services }) {
        const forge = findForge(config);
        if (!forge) {
          return;
        }
        const schedule = scheduler.createScheduledTaskRunner(
          readSchedule(config),
        );
        const { logger } = services;
        const discovery = createDiscovery({ forge, logger, schedule });
        processing.addEntityProvider(discovery);
        await followForge(discovery, { ...services, baseUrl: forge.baseUrl });
        // the forge is a part of this backend, and answers when all has started
        lifecycle.addStartupHook(() => {
          discovery.scanAll();
        });
      },
    });
  },
});
