import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { pipelinesApiRef } from '../api';
import { pipelinesPlugin } from '../plugin';
import type { PipelinesStandIn } from './PipelinesStandIn';
import { SignalsStandIn } from './SignalsStandIn';

const basket: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'basket',
    annotations: {
      'backstage.io/source-location': 'url:http://localhost:7007/api/forge/b',
    },
  },
  spec: { type: 'service' },
};

export const basketRef = 'component:default/basket';

type Options = { mayTrigger?: boolean; signals?: SignalsStandIn };

/** The address of the tab of the entity. */
export const tab = '/catalog/default/component/basket/pipelines';

/** Opens a page in the smallest app that has the pages of entities. */
export const openPipelines = (
  path: string,
  pipelines: PipelinesStandIn,
  { mayTrigger = true, signals = new SignalsStandIn() }: Options = {},
) =>
  renderTestApp({
    initialRouteEntries: [path],
    config: {
      app: { baseUrl: 'http://localhost' },
      backend: { baseUrl: 'http://localhost:7007' },
    },
    features: [catalogPlugin, pipelinesPlugin],
    apis: [
      [pipelinesApiRef, pipelines],
      [signalApiRef, signals],
      catalogApiMock({ entities: [basket] }),
      mockApis.storage(),
      mockApis.permission({
        authorize: mayTrigger ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      }),
    ],
  });
