import type { Entity } from '@backstage/catalog-model';
import {
  AppRootElementBlueprint,
  createFrontendPlugin,
  createRouteRef,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { useLocation } from 'react-router-dom';
import { metricsApiRef } from '../api';
import { MetricsClient } from '../MetricsClient';
import { metricsPlugin } from '../plugin';
import type { PrometheusStandIn } from './PrometheusStandIn';

/** An entity whose name is `basket`, unless said. */
export const entityOf = (
  changes: {
    kind?: string;
    type?: string;
    name?: string;
    annotations?: Record<string, string>;
    parts?: string[];
  } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: changes.kind ?? 'Component',
  metadata: {
    name: changes.name ?? 'basket',
    namespace: 'default',
    annotations: changes.annotations,
  },
  spec: { type: changes.type ?? 'service' },
  relations: changes.parts?.map(targetRef => ({ type: 'hasPart', targetRef })),
});

/** The address that the app is at. */
export const address = { search: new URLSearchParams() };

const Address = () => {
  address.search = new URLSearchParams(useLocation().search);
  return null;
};

const addressElement = AppRootElementBlueprint.make({
  name: 'address',
  params: { element: <Address /> },
});

const logsRouteRef = createRouteRef();

/** As much of the logs as there is to lead to. */
const logs = createFrontendPlugin({
  pluginId: 'logs',
  routes: { entityContent: logsRouteRef },
  extensions: [
    EntityContentBlueprint.make({
      params: {
        path: '/logs',
        title: 'Logs',
        routeRef: logsRouteRef,
        loader: async () => <p>The logs</p>,
      },
    }),
  ],
});

type OpenOptions = {
  entity?: Entity;
  search?: string;
  source?: { title?: string; queryUrl?: string; scrapeSeconds?: number };
  timeoutMs?: number;
  withCard?: boolean;
};

/** Opens the tab in the smallest app that has it. @param options.withCard with what the overview has of it */
export function openMetrics(
  prometheus: PrometheusStandIn,
  options: OpenOptions = {},
) {
  const { entity = entityOf(), search = '', withCard = false } = options;
  const { source = {}, timeoutMs } = options;
  return renderTestApp({
    initialRouteEntries: [`/${search}`],
    config: {
      app: {
        baseUrl: 'http://localhost',
        extensions: [{ 'entity-card:metrics/health': withCard }],
      },
      backend: { baseUrl: 'http://localhost:7007' },
      metrics: { source },
    },
    features: [metricsPlugin, logs],
    extensions: [createTestEntityPage({ entity }), addressElement],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [metricsApiRef, new MetricsClient({ fetchApi: prometheus, timeoutMs })],
    ],
  });
}
