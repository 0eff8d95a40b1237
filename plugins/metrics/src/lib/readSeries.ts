import { pointsOf, type Grid } from './gridOf';
import { MetricsError } from './MetricsError';
import { Oddities } from './Oddities';
import type { Answer } from './readAnswer';

export type Labels = Record<string, string>;

/** One line of a chart: a value for each time of a grid, null where there is none. */
export type Series = { labels: Labels; values: (number | null)[] };

/** A value of now. */
export type Sample = { labels: Labels; value: number | null };

export type RangeAnswer = { series: Series[]; notices: string[] };
export type InstantAnswer = { samples: Sample[]; notices: string[] };

/** How many series are looked at; each takes the room of all of its points. */
const MAX_READ = 2_000;

type Entry = Record<string, unknown>;

const malformed = (what: string) =>
  new MetricsError('malformed', `Its answer holds ${what}.`);

const isValue = (value: number | null) => value !== null;

function entriesOf(answer: Answer, type: string): Entry[] {
  const { result } = answer;
  if (answer.type !== type || !Array.isArray(result)) {
    throw malformed(`a ${answer.type} where a ${type} was expected`);
  }
  return result;
}

function readLabels(entry: Entry | null): Labels {
  const metric = entry?.metric;
  if (typeof metric !== 'object' || metric === null) {
    throw malformed('a series without labels');
  }
  return Object.fromEntries(
    Object.entries(metric).map(([name, value]) => [name, String(value)]),
  );
}

function readValues(entry: Entry, grid: Grid, odd: Oddities) {
  const pairs = entry.values ?? [];
  if (!Array.isArray(pairs)) {
    throw malformed('a series without values');
  }
  const values: (number | null)[] = new Array(pointsOf(grid)).fill(null);
  for (const pair of pairs) {
    const place = Math.round((Number(pair?.[0]) - grid.start) / grid.step);
    const value = odd.read(pair?.[1]);
    if (place >= 0 && place < values.length) {
      values[place] = value;
    }
  }
  return values;
}

/** What is left out of an answer without being odd. */
function omissionsOf(entries: Entry[]): string[] {
  const all = entries.length.toLocaleString('en');
  const most = MAX_READ.toLocaleString('en');
  return [
    ...(entries.length > MAX_READ
      ? [
          `Of ${all} series only the first ${most} were looked at; sum or topk gives fewer.`,
        ]
      : []),
    ...(entries.some(entry => Array.isArray(entry.histograms))
      ? ['Native histograms are left out; histogram_quantile reads them.']
      : []),
  ];
}

/**
 * The series of an answer, on the times that were asked for.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/querying/api/#range-vectors
 *
 * @throws MetricsError
 */
export function readMatrix(answer: Answer, grid: Grid): RangeAnswer {
  const odd = new Oddities();
  const entries = entriesOf(answer, 'matrix');
  const series = entries.slice(0, MAX_READ).map(entry => ({
    labels: readLabels(entry),
    values: readValues(entry, grid, odd),
  }));
  return {
    series: series.filter(({ values }) => values.some(isValue)),
    notices: [...answer.notices, ...odd.notices, ...omissionsOf(entries)],
  };
}

/**
 * The values of an answer about one time.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/querying/api/#instant-vectors
 *
 * @throws MetricsError
 */
export function readVector(answer: Answer): InstantAnswer {
  const odd = new Oddities();
  const valueOf = (pair: unknown) =>
    odd.read(Array.isArray(pair) ? pair[1] : undefined);
  const samples =
    answer.type === 'scalar'
      ? [{ labels: {}, value: valueOf(answer.result) }]
      : entriesOf(answer, 'vector').map(entry => ({
          labels: readLabels(entry),
          value: valueOf(entry.value),
        }));
  return { samples, notices: [...answer.notices, ...odd.notices] };
}
