import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { LocalSearchEngine } from './LocalSearchEngine';

/** Searches in memory, unless the database is PostgreSQL, which brings an engine of its own. */
export const searchModuleLocal = createBackendModule({
  pluginId: 'search',
  moduleId: 'local',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        registry: searchEngineRegistryExtensionPoint,
      },
      async init({ config, logger, registry }) {
        if (config.getString('backend.database.client') !== 'pg') {
          registry.setSearchEngine(new LocalSearchEngine({ logger }));
        }
      },
    });
  },
});
