import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { createValidationGuard } from './guards/createValidationGuard';
import { FileGlobProcessor } from './processors/FileGlobProcessor';
import { LocalPlaceholderProcessor } from './processors/LocalPlaceholderProcessor';

/** Reads what configured entity files on disk refer to, and keeps the rest of the disk out of reach. */
export const catalogModuleLocalFiles = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'local-files',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ config, httpRouter, processing }) {
        processing.addProcessor(
          new FileGlobProcessor(),
          new LocalPlaceholderProcessor(config),
        );
        httpRouter.use(createValidationGuard());
      },
    });
  },
});
