import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  type catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { madeEntitiesCard, originCard } from '../extensions';

export const entity = (
  kind: string,
  name: string,
  annotations: Record<string, string> = {},
  spec: Entity['spec'] = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', annotations },
  spec,
});

/** At version 1.10.0. */
export const template = entity(
  'Template',
  'service',
  { 'portico.dev/template-version': '1.10.0' },
  {
    parameters: [
      { title: 'About', properties: { owner: { title: 'Owning team' } } },
    ],
  },
);

/** Opens the page of an entity with the cards of this module. */
export const openEntity = (
  shown: Entity,
  catalog: ReturnType<typeof catalogApiMock>,
  authorize: () => AuthorizeResult.ALLOW | AuthorizeResult.DENY = () =>
    AuthorizeResult.ALLOW,
) =>
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity: shown }),
      madeEntitiesCard,
      originCard,
    ],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/create': scaffolderPlugin.routes.root,
    },
    apis: [catalog, mockApis.permission({ authorize })],
  });
