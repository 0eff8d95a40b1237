import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { PgSearchEngine } from '@backstage/plugin-search-backend-module-pg';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { LocalSearchEngine } from './LocalSearchEngine';

/** Searches in PostgreSQL where that is the database, and in the memory of this process otherwise. */
export const searchModuleLocal = createBackendModule({
  pluginId: 'search',
  moduleId: 'local',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
        registry: searchEngineRegistryExtensionPoint,
      },
      async init({ config, database, logger, registry }) {
        const usesPostgres =
          config.getOptionalString('backend.database.client') === 'pg';
        registry.setSearchEngine(
          usesPostgres
            ? await PgSearchEngine.fromConfig(config, { database, logger })
            : new LocalSearchEngine({ logger }),
        );
      },
    });
  },
});
