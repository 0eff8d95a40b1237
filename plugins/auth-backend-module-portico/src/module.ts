import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { authProvidersExtensionPoint } from '@backstage/plugin-auth-node';
import { checkSignInConfig } from './lib/checkSignInConfig';
import { signInProviders } from './providers/signInProviders';
import { createRouter } from './router';

/**
 * Company sign-in through the providers under `auth.providers`.
 *
 * Takes the place of the provider modules of Backstage, whose authenticators
 * it uses: with its resolvers a provider works without `signIn.resolvers`, and
 * a failed sign-in says who came in and who was looked for.
 */
export const authModulePortico = createBackendModule({
  pluginId: 'auth',
  moduleId: 'portico',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, httpRouter, logger, providers }) {
        for (const warning of checkSignInConfig(config)) {
          logger.warn(warning);
        }
        for (const [providerId, { factory }] of Object.entries(
          signInProviders,
        )) {
          providers.registerProvider({ providerId, factory });
        }
        httpRouter.use(createRouter(config));
      },
    });
  },
});
