import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  AuthorizePermissionRequest,
  AuthorizeResult,
} from '@backstage/plugin-permission-common';
import { json } from 'express';
import PromiseRouter from 'express-promise-router';

/** Asks the permissions service what any plugin would, for whoever calls. */
export const probePlugin = createBackendPlugin({
  pluginId: 'probe',
  register(reg) {
    reg.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ httpAuth, httpRouter, permissions }) {
        const router = PromiseRouter();
        router.use(json());
        router.post('/allowed', async (req, res) => {
          const requests: AuthorizePermissionRequest[] = req.body;
          const credentials = await httpAuth.credentials(req, {
            allow: ['user', 'service', 'none'],
          });
          const decisions = await permissions.authorize(requests, {
            credentials,
          });
          res.json(
            requests
              .filter((_, i) => decisions[i].result === AuthorizeResult.ALLOW)
              .map(({ permission }) => permission.name),
          );
        });
        httpRouter.use(router);
        httpRouter.addAuthPolicy({
          path: '/allowed',
          allow: 'unauthenticated',
        });
      },
    });
  },
});
