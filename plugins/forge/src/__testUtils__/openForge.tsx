import type { Entity } from '@backstage/catalog-model';
import {
  AppRootElementBlueprint,
  type IdentityApi,
  type StorageApi,
} from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderTestApp,
  type TestApiPairs,
} from '@backstage/frontend-test-utils';
import {
  entityRouteRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PermissionApi } from '@backstage/plugin-permission-react';
import { useLocation } from 'react-router-dom';
import { forgeApiRef, type ForgeApi } from '../api';
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

type Apis = TestApiPairs<
  [ForgeApi, CatalogApi, StorageApi, PermissionApi, IdentityApi]
>;

type Options = {
  mayCreate?: boolean;
  /** What the catalog has beside the team that owns the repositories. */
  entities?: Entity[];
  /** What it says of a location that it is asked to read. */
  addLocation?: CatalogApi['addLocation'];
  /** Of the configuration. */
  hasForge?: boolean;
};

/** What the pages of the forge cannot do without. */
export const apisWith = (forge: ForgeStandIn, options: Options = {}): Apis => {
  const { mayCreate = true, entities = [], addLocation } = options;
  const catalog = catalogApiMock({ entities: [checkout, ...entities] });
  return [
    [forgeApiRef, forge],
    addLocation ? Object.assign(catalog, { addLocation }) : catalog,
    mockApis.storage(),
    mockApis.permission({
      authorize: mayCreate ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    }),
    mockApis.identity({
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada', 'group:default/checkout'],
    }),
  ];
};

/** The address that the app is at. */
export const address = { path: '' };

const Address = () => {
  const { pathname, hash } = useLocation();
  address.path = pathname + hash;
  return null;
};

const addressElement = AppRootElementBlueprint.make({
  name: 'address',
  params: { element: <Address /> },
});

/** Opens a page of the forge in the smallest app that has it. */
export const openForge = (
  path: string,
  forge: ForgeStandIn,
  options: Options = {},
) =>
  renderTestApp({
    initialRouteEntries: [path],
    config: { ...config, forge: { enabled: options.hasForge } },
    features: [forgePlugin],
    extensions: [addressElement],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: apisWith(forge, options),
  });
