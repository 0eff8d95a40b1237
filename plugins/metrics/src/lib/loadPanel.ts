import type { MetricsApi } from '../api';
import { chooseSeries, named, type Chosen } from './chartSeries';
import type { Grid } from './gridOf';
import type { MetricsError } from './MetricsError';
import type { Panel } from './panels';
import { toMetricsError } from './problemText';

/** What a panel shows: what its queries gave, and why those gave nothing that did not. */
export type PanelData = Chosen & {
  grid: Grid;
  notices: string[];
  errors: MetricsError[];
};

/** Asks the queries of a panel. It never throws: what fails is part of the answer. */
export async function loadPanel(
  api: MetricsApi,
  panel: Panel,
  options: { grid: Grid; signal: AbortSignal },
): Promise<PanelData> {
  const { grid, signal } = options;
  const settled = await Promise.allSettled(
    panel.queries.map(({ text }) => api.queryRange(text, grid, signal)),
  );
  const answers = settled.flatMap((it, index) =>
    it.status === 'fulfilled'
      ? [{ ...it.value, label: panel.queries[index].label }]
      : [],
  );
  const series = answers.flatMap(it => named(it.series, it.label, panel.title));
  return {
    ...chooseSeries(series),
    grid,
    notices: [...new Set(answers.flatMap(({ notices }) => notices))],
    errors: settled.flatMap(it =>
      it.status === 'rejected' ? [toMetricsError(it.reason)] : [],
    ),
  };
}
