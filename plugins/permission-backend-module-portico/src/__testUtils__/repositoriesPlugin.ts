import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  forgePermissions,
  RESOURCE_TYPE_FORGE_REPOSITORY,
} from '@portico/plugin-forge-common';
import { z } from 'zod';

type Repository = { owner: string; private: boolean };

export const PRIVATE_REPOSITORY = 'private';
export const OPEN_REPOSITORY = 'open';

const repositories: Record<string, Repository> = {
  [PRIVATE_REPOSITORY]: { owner: 'group:default/team-shop', private: true },
  [OPEN_REPOSITORY]: { owner: 'group:default/team-shop', private: false },
};

const resourceRef = createPermissionResourceRef<Repository, object>().with({
  pluginId: 'forge',
  resourceType: RESOURCE_TYPE_FORGE_REPOSITORY,
});

const rules = [
  createPermissionRule({
    name: 'IS_OWNER',
    description: 'Of these groups and people',
    resourceRef,
    paramsSchema: z.object({ claims: z.array(z.string()) }),
    apply: ({ owner }, { claims }) => claims.includes(owner),
    toQuery: () => ({}),
  }),
  createPermissionRule({
    name: 'IS_PUBLIC',
    description: 'Not private',
    resourceRef,
    apply: repository => !repository.private,
    toQuery: () => ({}),
  }),
];

/** Two repositories of Ann's team, for the forge's permissions to be about. */
export const repositoriesPlugin = createBackendPlugin({
  pluginId: 'forge',
  register(reg) {
    reg.registerInit({
      deps: { permissions: coreServices.permissionsRegistry },
      async init({ permissions }) {
        permissions.addResourceType({
          resourceRef,
          permissions: forgePermissions.filter(
            permission => 'resourceType' in permission,
          ),
          rules,
          getResources: async refs => refs.map(ref => repositories[ref]),
        });
      },
    });
  },
});
