import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { authProvidersExtensionPoint } from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createPersonaProviderFactory } from './createPersonaProviderFactory';
import { assertLocalPortal } from './lib/assertLocalPortal';
import { createRouter } from './router';
import { PersonaDirectory } from './services/PersonaDirectory';

/**
 * Lets whoever sits at this machine sign in as anyone in the catalog.
 *
 * Off unless `auth.providers.persona` is set, and stops the start where others
 * could reach it.
 */
export const authModulePersona = createBackendModule({
  pluginId: 'auth',
  moduleId: 'persona',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ auth, catalog, config, httpRouter, logger, providers }) {
        if (!config.has('auth.providers.persona')) {
          return;
        }
        assertLocalPortal(config, process.env.NODE_ENV);
        const directory = new PersonaDirectory({ auth, catalog });
        httpRouter.use(createRouter({ config, directory }));
        providers.registerProvider({
          providerId: 'persona',
          factory: createPersonaProviderFactory(directory),
        });
        logger.info(
          'Anyone at this machine can sign in as anyone in the catalog (auth.providers.persona)',
        );
      },
    });
  },
});
