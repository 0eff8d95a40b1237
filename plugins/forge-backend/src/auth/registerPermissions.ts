import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  forgePermissions,
  forgeRepoCreatePermission,
} from '@portico/plugin-forge-common';
import type { RepositoryStore } from '../database/RepositoryStore';
import { isOwner, isPublic, repositoryResourceRef } from './permissionRules';

/** Tells the permission framework what there is to decide about repositories. */
export function registerPermissions(
  registry: PermissionsRegistryService,
  store: RepositoryStore,
): void {
  registry.addResourceType({
    resourceRef: repositoryResourceRef,
    permissions: forgePermissions.filter(
      permission => permission !== forgeRepoCreatePermission,
    ),
    rules: [isOwner, isPublic],
    // a resource is named by the id that the API gives it
    getResources: ids => store.findByIds(ids),
  });
  registry.addPermissions([forgeRepoCreatePermission]);
}
