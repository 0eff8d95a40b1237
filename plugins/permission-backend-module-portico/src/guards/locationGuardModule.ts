import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createLocationGuard } from './createLocationGuard';

/** Keeps people from taking away entities of others with their location. */
export const locationGuardModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'portico-location-guard',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ httpRouter, ...services }) {
        httpRouter.use(createLocationGuard(services));
      },
    });
  },
});
