import { MetricsError, type MetricsProblem } from './MetricsError';

const titles: Record<MetricsProblem, string> = {
  query: 'The source of metrics refuses the query',
  session: 'You are not signed in any more',
  denied: 'You may not read metrics',
  credentials: 'The source of metrics does not let the portal in',
  missing: 'There is no source of metrics at its address',
  unavailable: 'The source of metrics has a fault',
  timeout: 'The source of metrics does not answer in time',
  unreachable: 'The portal cannot be reached',
  tooLarge: 'There is too much to show',
  malformed: 'The source of metrics did not answer as Prometheus does',
};

const advice: Partial<Record<MetricsProblem, string>> = {
  session: 'Reload the page to sign in.',
  denied: 'The people who run this portal can change that.',
  credentials:
    'The people who run this portal can mend that: its credentials are part of the endpoint /prometheus of the proxy.',
  missing:
    'The people who run this portal can mend that: the endpoint /prometheus of the proxy leads to it, without /api/v1.',
  timeout: 'A shorter time is less to read.',
  unreachable: 'It may be the network, or the portal is being restarted.',
  tooLarge:
    'A shorter time, or a query that gives fewer series (sum, topk), is less to read.',
  malformed:
    'The people who run this portal can see where the endpoint /prometheus of the proxy leads.',
};

/** Faults of the source and not of one question: the same for all that is asked. */
const shared: MetricsProblem[] = [
  'session',
  'denied',
  'credentials',
  'missing',
  'unavailable',
  'timeout',
  'unreachable',
  'malformed',
];

export type ProblemText = {
  title: string;
  /** What the source says about it. */
  words?: string;
  /** What to do. */
  advice?: string;
};

export const toMetricsError = (error: unknown): MetricsError =>
  error instanceof MetricsError
    ? error
    : new MetricsError('unavailable', String(error));

/** A problem in words. @param annotation where the query that was asked is from */
export function problemText(
  error: MetricsError,
  annotation?: string,
): ProblemText {
  const isOfAnnotation = error.problem === 'query' && annotation;
  return {
    title: isOfAnnotation
      ? `The annotation ${annotation} makes a query that the source of metrics refuses`
      : titles[error.problem],
    words: error.message || undefined,
    advice: isOfAnnotation
      ? 'It is in the catalog-info.yaml of this entity.'
      : advice[error.problem],
  };
}

/** The problem that all of some attempts met, if it is one of the source. */
export function sharedProblem(
  errors: MetricsError[],
): MetricsError | undefined {
  const [first] = errors;
  return first &&
    shared.includes(first.problem) &&
    errors.every(({ problem }) => problem === first.problem)
    ? first
    : undefined;
}
