import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { LocalSearchEngine } from './LocalSearchEngine';

/** Searches in the memory of this process. */
export const searchModuleLocal = createBackendModule({
  pluginId: 'search',
  moduleId: 'local',
  register(env) {
    env.registerInit({
      deps: {
        logger: coreServices.logger,
        registry: searchEngineRegistryExtensionPoint,
      },
      async init({ logger, registry }) {
        registry.setSearchEngine(new LocalSearchEngine({ logger }));
      },
    });
  },
});
