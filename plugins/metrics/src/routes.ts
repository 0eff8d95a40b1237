import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** The tab with the metrics of an entity. Behind its path goes what `momentAddress` writes. */
export const metricsRouteRef = createRouteRef();

/** The tab with the logs of an entity, which reads the same addresses. */
export const logsRouteRef = createExternalRouteRef({
  defaultTarget: 'logs.entityContent',
});
