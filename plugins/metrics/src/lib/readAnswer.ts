import { MetricsError, type MetricsProblem } from './MetricsError';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null;

const isUpstreamPage = (text: string) => /^\s*</.test(text);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf(status: number, type: unknown): MetricsProblem {
  if (type === 'bad_data' || type === 'execution') {
    return 'query';
  }
  const problems: Record<number, MetricsProblem> = {
    400: 'query',
    401: 'credentials',
    403: 'credentials',
    404: 'missing',
    413: 'tooLarge',
    422: 'query',
    504: 'timeout',
  };
  return problems[status] ?? 'unavailable';
}

/** What the portal itself says, as all of its backends do: `{ error: { name, message }, response }`. */
function portalError(status: number, { name, message }: Json): MetricsError {
  const words = String(message ?? '');
  if (name === 'AuthenticationError') {
    return new MetricsError('session', words);
  }
  return name === 'NotAllowedError'
    ? new MetricsError('denied', words)
    : new MetricsError(problemOf(status, undefined), words);
}

function errorOf(status: number, text: string): MetricsError {
  const body = parse(text);
  if (isObject(body) && isObject(body.error)) {
    return portalError(status, body.error);
  }
  if (isObject(body) && body.status === 'error') {
    const words = String(body.error ?? '');
    return new MetricsError(problemOf(status, body.errorType), words);
  }
  const words = isUpstreamPage(text) ? '' : text.trim();
  const problem = problemOf(status, undefined);
  return new MetricsError(problem, words || `It answered ${status}.`);
}

/** What a successful answer holds, and what its source remarks on it. */
export type Answer = { type: string; result: unknown; notices: string[] };

const remarks = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.slice(0, 3).map(it => String(it).slice(0, 300))
    : [];

/**
 * What an answer of Prometheus' HTTP API says.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/querying/api/#format-overview
 *
 * @throws MetricsError when it is an error, or no answer of that API
 */
export function readAnswer(status: number, text: string): Answer {
  if (status >= 400) {
    throw errorOf(status, text);
  }
  const body = parse(text);
  if (isObject(body) && body.status === 'error') {
    throw errorOf(status, text);
  }
  const data = isObject(body) && body.status === 'success' && body.data;
  if (!isObject(data) || typeof data.resultType !== 'string') {
    const what = isUpstreamPage(text) ? 'a web page' : 'something else';
    throw new MetricsError(
      'malformed',
      `It sent ${what} where the answer of a query was expected.`,
    );
  }
  return {
    type: data.resultType,
    result: data.result,
    notices: remarks(isObject(body) && body.warnings),
  };
}
