import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** The list of repositories. */
export const rootRouteRef = createRouteRef();

export const repositoryRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/:owner/:name',
});

/** The access tokens of whoever looks. */
export const tokensRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/tokens',
});

/** The tab with the logs of an entity. */
export const logsRouteRef = createExternalRouteRef({
  defaultTarget: 'logs.entityContent',
});
