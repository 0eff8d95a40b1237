import {
  AuthService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyLocationRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { RequestHandler, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { findEntitiesOfLocation } from './findEntitiesOfLocation';
import { mayDeleteAll } from './mayDeleteAll';

/**
 * Lets people remove or re-target a catalog location only when they may delete
 * every entity that came from it, for that is what either of the two does.
 *
 * The catalog asks `catalog.location.delete` and `catalog.location.create` for
 * these routes, and neither says which location is meant. Nor does the catalog
 * know who registered it, so a location that nothing came from is open to
 * everyone: no entity goes with it, and whoever misses it registers it again.
 */
export function createLocationGuard(services: {
  auth: AuthService;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Router {
  const { auth, catalog, httpAuth, permissions } = services;

  const guard: RequestHandler<{ id: string }> = async (req, _res, next) => {
    const credentials = await httpAuth.credentials(req);
    const location = auth.isPrincipal(credentials, 'user')
      ? await catalog.getLocationById(req.params.id, { credentials })
      : undefined;
    if (location) {
      const refs = await findEntitiesOfLocation(location, {
        catalog,
        // What the caller may not see would go as well.
        credentials: await auth.getOwnServiceCredentials(),
      });
      if (!(await mayDeleteAll(refs, { permissions, credentials }))) {
        throw new NotAllowedError(
          `Location ${stringifyLocationRef(
            location,
          )} holds entities that you do not own; delete your own entities one by one, or ask an admin to remove the location`,
        );
      }
    }
    next();
  };

  const router = PromiseRouter();
  router.delete('/locations/:id', guard);
  router.put('/locations/:id', guard);
  return router;
}
