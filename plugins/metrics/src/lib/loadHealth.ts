import type { MetricsApi } from '../api';
import { alertsOf, alertsQuery, type Alert } from './alertsOf';
import type { MetricsError } from './MetricsError';
import type { Panel, PanelId } from './panels';
import type { Plan } from './planOf';
import { sharedProblem, toMetricsError } from './problemText';

/** One number of now. */
export type Figure = {
  panel: Panel;
  /** Which of the panel's queries: `95th percentile`. */
  label?: string;
  /** Of several series the highest. */
  value?: number;
  error?: MetricsError;
};

export type Health = {
  /** Undefined when they could not be read. */
  alerts?: Alert[];
  figures: Figure[];
  /** What nothing could be read for. */
  problem?: MetricsError;
};

const shown: PanelId[] = ['requests', 'errors', 'latency', 'cpu', 'memory'];

type LoadOptions = {
  /** Seconds since 1970. */
  time: number;
  signal: AbortSignal;
};

async function loadFigure(
  api: MetricsApi,
  panel: Panel,
  { time, signal }: LoadOptions,
): Promise<Figure> {
  // the last is the one that says most: of percentiles the highest
  const query = panel.queries[panel.queries.length - 1];
  if (!query) {
    return { panel };
  }
  const { label, text } = query;
  try {
    const { samples } = await api.query(text, time, signal);
    const values = samples.flatMap(({ value }) => value ?? []);
    const value = values.length
      ? values.reduce((a, b) => Math.max(a, b))
      : undefined;
    return { panel, label, value };
  } catch (error) {
    return { panel, label, error: toMetricsError(error) };
  }
}

/** How an entity is at a time. It never throws: what fails is part of the answer. */
export async function loadHealth(
  api: MetricsApi,
  plan: Plan,
  options: LoadOptions,
): Promise<Health> {
  const { time, signal } = options;
  const panels = plan.panels.filter(({ id }) => shown.includes(id));
  const [alerts, ...figures] = await Promise.all([
    api
      .query(alertsQuery(plan.selector.text), time, signal)
      .then(({ samples }) => alertsOf(samples), toMetricsError),
    ...panels.map(panel => loadFigure(api, panel, options)),
  ]);
  const failed = [alerts, ...figures.map(({ error }) => error)].filter(
    (it): it is MetricsError => it instanceof Error,
  );
  const asked = figures.filter(({ panel }) => panel.queries.length).length + 1;
  return {
    alerts: alerts instanceof Error ? undefined : alerts,
    figures,
    problem: failed.length === asked ? sharedProblem(failed) : undefined,
  };
}
