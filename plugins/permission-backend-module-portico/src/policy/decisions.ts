import { BackstageUserInfo } from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PermissionCriteria,
  PermissionCondition,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import { RESOURCE_TYPE_SCAFFOLDER_TASK } from '@backstage/plugin-scaffolder-common/alpha';
import {
  forgeRepositoryIsOwner,
  forgeRepositoryIsPublic,
  RESOURCE_TYPE_FORGE_REPOSITORY,
} from '@portico/plugin-forge-common';
import { Audience } from './Audience';

type Decide = (
  permission: Permission,
  who: BackstageUserInfo,
) => PolicyDecision;

export const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
export const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** What each audience means for one signed-in person who is not an admin. */
export const decisions: Readonly<Record<Audience, Decide>> = {
  everyone: () => ALLOW,
  locationOwners: () => ALLOW,
  entityOwners: allowEntityOwner,
  taskOwners: allowTaskOwner,
  repositoryReaders: (permission, { ownershipEntityRefs: claims }) =>
    decideRepository(permission, {
      anyOf: [forgeRepositoryIsOwner(claims), forgeRepositoryIsPublic()],
    }),
  repositoryOwners: (permission, { ownershipEntityRefs: claims }) =>
    decideRepository(permission, forgeRepositoryIsOwner(claims)),
  admins: () => DENY,
};

// The request's own word for the type is not to be trusted: anyone may ask the
// permission backend about a permission they made up.
function allowEntityOwner(
  permission: Permission,
  who: BackstageUserInfo,
): PolicyDecision {
  const claims = who.ownershipEntityRefs;
  if (
    !isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY) ||
    claims.length === 0
  ) {
    return DENY;
  }
  return createCatalogConditionalDecision(
    permission,
    catalogConditions.isEntityOwner({ claims }),
  );
}

function allowTaskOwner(
  permission: Permission,
  who: BackstageUserInfo,
): PolicyDecision {
  if (!isResourcePermission(permission, RESOURCE_TYPE_SCAFFOLDER_TASK)) {
    return DENY;
  }
  return createScaffolderTaskConditionalDecision(
    permission,
    scaffolderTaskConditions.isTaskOwner({ createdBy: [who.userEntityRef] }),
  );
}

function decideRepository(
  permission: Permission,
  conditions: PermissionCriteria<PermissionCondition>,
): PolicyDecision {
  return isResourcePermission(permission, RESOURCE_TYPE_FORGE_REPOSITORY)
    ? {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'forge',
        resourceType: RESOURCE_TYPE_FORGE_REPOSITORY,
        conditions,
      }
    : DENY;
}
