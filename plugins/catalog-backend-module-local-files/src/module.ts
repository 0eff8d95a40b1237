import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { placeholderResolvers } from './placeholderResolvers';

/** Makes `$text`, `$json` and `$yaml` work in entity files that are read from disk. */
export const catalogModuleLocalFiles = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'local-files',
  register(env) {
    env.registerInit({
      deps: { processing: catalogProcessingExtensionPoint },
      async init({ processing }) {
        processing.addPlaceholderResolver('text', placeholderResolvers.text);
        processing.addPlaceholderResolver('json', placeholderResolvers.json);
        processing.addPlaceholderResolver('yaml', placeholderResolvers.yaml);
      },
    });
  },
});
