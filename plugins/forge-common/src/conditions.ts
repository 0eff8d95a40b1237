import type {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_FORGE_REPOSITORY } from './permissions';

type RepositoryCriteria = PermissionCriteria<
  PermissionCondition<typeof RESOURCE_TYPE_FORGE_REPOSITORY>
>;

/** For a policy: repositories that belong to one of these groups and people. */
export function forgeRepositoryIsOwner(claims: string[]): RepositoryCriteria {
  return {
    rule: 'IS_OWNER',
    resourceType: RESOURCE_TYPE_FORGE_REPOSITORY,
    params: { claims },
  };
}

/** For a policy: repositories that are not private. */
export function forgeRepositoryIsPublic(): RepositoryCriteria {
  return {
    rule: 'IS_PUBLIC',
    resourceType: RESOURCE_TYPE_FORGE_REPOSITORY,
    params: {},
  };
}
