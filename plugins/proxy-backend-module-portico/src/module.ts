import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { createGuardRouter } from './createGuardRouter';
import { readGuards } from './readGuards';

/** Guards before the endpoints of the proxy that have one in the configuration. */
export const proxyGuardModule = createBackendModule({
  pluginId: 'proxy',
  moduleId: 'portico',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        http: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
        logger: coreServices.logger,
      },
      async init({ config, http, httpAuth, logger }) {
        const middleware = MiddlewareFactory.create({ config, logger });
        // modules begin before their plugin, so that the guards come first
        http.use(
          createGuardRouter(readGuards(config), {
            httpAuth,
            answerError: middleware.error(),
          }),
        );
      },
    });
  },
});
