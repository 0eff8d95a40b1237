import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  devToolsTaskSchedulerCreatePermission,
  devToolsTaskSchedulerReadPermission,
} from '@backstage/plugin-devtools-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';

const READING_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Asks the devtools permissions before scheduled tasks are listed, triggered or
 * cancelled; the scheduler's own routes ask for nothing but a sign-in.
 */
export function createSchedulerGuard(services: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Router {
  const router = PromiseRouter();
  router.use('/.backstage/scheduler', async (req, _res, next) => {
    const permission = READING_METHODS.includes(req.method)
      ? devToolsTaskSchedulerReadPermission
      : devToolsTaskSchedulerCreatePermission;
    const [decision] = await services.permissions.authorize([{ permission }], {
      credentials: await services.httpAuth.credentials(req),
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `Scheduled tasks need the permission ${permission.name}; ask an admin`,
      );
    }
    next();
  });
  return router;
}
