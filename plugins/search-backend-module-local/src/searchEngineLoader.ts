import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

/** The search engine that fits the database: PostgreSQL's own, or one in memory. */
export const searchEngineLoader = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  async *loader({ config }) {
    if (config.getOptionalString('backend.database.client') === 'pg') {
      yield import('@backstage/plugin-search-backend-module-pg');
    } else {
      const { searchModuleLocal } = await import('./module');
      yield searchModuleLocal;
    }
  },
});
