import { createApiRef } from '@backstage/frontend-plugin-api';
import type { Grid } from './lib/gridOf';
import type { InstantAnswer, RangeAnswer } from './lib/readSeries';

/** Metrics as the pages see them. Each method throws a `MetricsError` when there is no answer. */
export type MetricsApi = {
  /** The series that a query of PromQL gives over some times. */
  queryRange(
    query: string,
    grid: Grid,
    signal?: AbortSignal,
  ): Promise<RangeAnswer>;
  /** The values that a query of PromQL gives at a time. @param time seconds since 1970 */
  query(
    query: string,
    time: number,
    signal?: AbortSignal,
  ): Promise<InstantAnswer>;
};

export const metricsApiRef = createApiRef<MetricsApi>().with({
  id: 'plugin.metrics.api',
  pluginId: 'metrics',
});
