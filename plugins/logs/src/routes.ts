import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** The tab with the logs of an entity. `momentAddress` makes the rest of an address that leads to a moment. */
export const logsRouteRef = createRouteRef();

/** The tab with the metrics of an entity, which reads the same addresses. */
export const metricsRouteRef = createExternalRouteRef({
  defaultTarget: 'metrics.entityContent',
});
