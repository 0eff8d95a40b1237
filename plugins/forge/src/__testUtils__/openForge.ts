import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { forgeApiRef } from '../api';
import { forgePlugin } from '../plugin';
import type { ForgeStandIn } from './ForgeStandIn';

const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'checkout', namespace: 'default', title: 'Checkout' },
  spec: { type: 'team', children: [] },
};

export const config = {
  app: { baseUrl: 'http://localhost' },
  backend: { baseUrl: 'http://localhost:7007' },
};

/** What the pages of the forge cannot do without. */
export const apisWith = (forge: ForgeStandIn, mayCreate: boolean = true) =>
  [
    [forgeApiRef, forge],
    catalogApiMock({ entities: [checkout] }),
    mockApis.storage(),
    mockApis.permission({
      authorize: mayCreate ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    }),
    mockApis.identity({
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada', 'group:default/checkout'],
    }),
  ] as const;

/** Opens a page of the forge in the smallest app that has it. */
export const openForge = (
  path: string,
  forge: ForgeStandIn,
  { mayCreate = true }: { mayCreate?: boolean } = {},
) =>
  renderTestApp({
    initialRouteEntries: [path],
    config,
    features: [forgePlugin],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: apisWith(forge, mayCreate),
  });
