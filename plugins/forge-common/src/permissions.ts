import { createPermission } from '@backstage/plugin-permission-common';

/** The type of the resource that the permissions for one repository are about. */
export const RESOURCE_TYPE_FORGE_REPOSITORY = 'forge-repository';

const resourceType = RESOURCE_TYPE_FORGE_REPOSITORY;

/** To see a repository: its files, its history, and to clone it. */
export const forgeRepoReadPermission = createPermission({
  name: 'forge.repo.read',
  attributes: { action: 'read' },
  resourceType,
});

/** To make repositories. */
export const forgeRepoCreatePermission = createPermission({
  name: 'forge.repo.create',
  attributes: { action: 'create' },
});

/** To push to a repository, and to change its files in the browser. */
export const forgeRepoWritePermission = createPermission({
  name: 'forge.repo.write',
  attributes: { action: 'update' },
  resourceType,
});

/** To delete a repository with all that is in it. */
export const forgeRepoDeletePermission = createPermission({
  name: 'forge.repo.delete',
  attributes: { action: 'delete' },
  resourceType,
});

export const forgePermissions = [
  forgeRepoReadPermission,
  forgeRepoCreatePermission,
  forgeRepoWritePermission,
  forgeRepoDeletePermission,
];
