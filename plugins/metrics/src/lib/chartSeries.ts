import { namesOf } from './namesOf';
import type { Series } from './readSeries';

/** A series that is drawn. */
export type ChartSeries = {
  name: string;
  values: (number | null)[];
  stats: Stats;
};

/** Of the values that there are; undefined when there is none. */
export type Stats = { last: number; min: number; max: number; mean: number };

/** How many series a chart may have. */
export const MAX_SERIES = 20;

/** The names of series that are not drawn, as far as anybody would read them. */
const MAX_NAMED = 50;

export function statsOf(values: (number | null)[]): Stats {
  const stats = { last: 0, min: Infinity, max: -Infinity, mean: 0 };
  let count = 0;
  for (const value of values) {
    if (value !== null) {
      stats.last = value;
      stats.min = Math.min(stats.min, value);
      stats.max = Math.max(stats.max, value);
      // never larger than what it is the mean of
      count += 1;
      stats.mean += (value - stats.mean) / count;
    }
  }
  return stats;
}

/** The series of a panel's chart, and what is left out of it. */
export type Chosen = {
  drawn: ChartSeries[];
  /** The names of some of those that are not drawn. */
  others: string[];
  otherCount: number;
};

/** The series of one query with their names. */
export function named(
  series: Series[],
  label: string | undefined,
  title: string,
) {
  const names = namesOf(
    series.map(it => it.labels),
    label ?? title,
  );
  return series.map(({ values }, index) => ({
    name:
      label && names[index] !== label
        ? `${label} ${names[index]}`
        : names[index],
    values,
    stats: statsOf(values),
  }));
}

/** The highest of some series, in the order that they came in, so that each keeps its colour. */
export function chooseSeries(all: ChartSeries[]): Chosen {
  const byHeight = [...all].sort((a, b) => b.stats.max - a.stats.max);
  const left = new Set(byHeight.slice(MAX_SERIES));
  return {
    drawn: all.filter(it => !left.has(it)),
    others: [...left].slice(0, MAX_NAMED).map(({ name }) => name),
    otherCount: left.size,
  };
}
