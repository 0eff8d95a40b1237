import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_FORGE_REPOSITORY } from '@portico/plugin-forge-common';
import { z } from 'zod';
import type {
  RepositoryFilter,
  StoredRepository,
} from '../database/StoredRepository';
import { ownersOf } from './ownersOf';

/** A repository, for policies that decide about one. */
export const repositoryResourceRef = createPermissionResourceRef<
  StoredRepository,
  RepositoryFilter
>().with({ pluginId: 'forge', resourceType: RESOURCE_TYPE_FORGE_REPOSITORY });

export const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow repositories of these groups and people',
  resourceRef: repositoryResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs, such as group:default/team-shop'),
  }),
  apply: (repository, { claims }) =>
    ownersOf(claims).includes(repository.owner.toLowerCase()),
  toQuery: ({ claims }) => ({ owners: ownersOf(claims) }),
});

export const isPublic = createPermissionRule({
  name: 'IS_PUBLIC',
  description: 'Allow repositories that are not private',
  resourceRef: repositoryResourceRef,
  apply: repository => !repository.private,
  toQuery: () => ({ private: false }),
});
