import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { PgSearchEngine } from '@backstage/plugin-search-backend-module-pg';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { FORGE_PUSH_TOPIC } from '@portico/plugin-forge-common';
import { ChangeFollower } from './ChangeFollower';
import { LocalSearchEngine } from './LocalSearchEngine';

/** As the stock search names what collects. */
const TASKS = ['search_index_software_catalog', 'search_index_techdocs'];

/**
 * Searches in PostgreSQL where that is the database, and in the memory of this process otherwise; finds
 * what was pushed to the forge soon after.
 */
export const searchModuleLocal = createBackendModule({
  pluginId: 'search',
  moduleId: 'local',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        registry: searchEngineRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ config, database, registry, ...services }) {
        const { events, lifecycle, logger, scheduler } = services;
        const usesPostgres =
          config.getOptionalString('backend.database.client') === 'pg';
        registry.setSearchEngine(
          usesPostgres
            ? await PgSearchEngine.fromConfig(config, { database, logger })
            : new LocalSearchEngine({ logger }),
        );
        const follower = new ChangeFollower({
          logger,
          scheduler,
          tasks: TASKS,
        });
        lifecycle.addShutdownHook(() => follower.stop());
        await events.subscribe({
          id: 'search-changes',
          topics: [FORGE_PUSH_TOPIC],
          onEvent: async () => follower.changed(),
        });
      },
    });
  },
});
