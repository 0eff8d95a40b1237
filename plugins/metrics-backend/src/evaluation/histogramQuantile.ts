import { valueOf } from '../store/labels';
import type { Context } from './Context';
import { createLine, groupLines, isEmpty, Line, Scalar } from './vectors';

interface Bucket {
  /** Of its upper end. */
  bound: number;
  /** Of all values up to that. */
  count: number;
}

const readBound = (text: string) =>
  text === '+Inf' ? Infinity : Number(text || NaN);

// Rates of buckets are taken at slightly different moments
function makeMonotonic(buckets: Bucket[]): void {
  for (let at = 1; at < buckets.length; at += 1) {
    buckets[at].count = Math.max(buckets[at].count, buckets[at - 1].count);
  }
}

function mergeEqual(buckets: Bucket[]): Bucket[] {
  const merged: Bucket[] = [];
  for (const bucket of buckets) {
    const last = merged.at(-1);
    if (last?.bound === bucket.bound) {
      last.count += bucket.count;
    } else {
      merged.push({ ...bucket });
    }
  }
  return merged;
}

/** As bucketQuantile of promql/quantile.go in prometheus/prometheus. @param sorted by bound */
export function bucketQuantile(quantile: number, sorted: Bucket[]): number {
  const buckets = mergeEqual(sorted);
  if (Number.isNaN(quantile) || buckets.at(-1)?.bound !== Infinity) {
    return NaN;
  }
  if (quantile < 0 || quantile > 1) {
    return quantile < 0 ? -Infinity : Infinity;
  }
  makeMonotonic(buckets);
  const total = buckets[buckets.length - 1].count;
  if (buckets.length < 2 || total === 0 || Number.isNaN(total)) {
    return NaN;
  }
  const rank = quantile * total;
  const at = buckets.slice(0, -1).findIndex(({ count }) => count >= rank);
  if (at === -1) {
    return buckets[buckets.length - 2].bound;
  }
  const { bound, count } = buckets[at];
  if (at === 0 && bound <= 0) {
    return bound;
  }
  const below = at === 0 ? { bound: 0, count: 0 } : buckets[at - 1];
  const share = (rank - below.count) / (count - below.count);
  return below.bound + (bound - below.bound) * share;
}

/** The value below which a part of the observations lie, from the lines of a histogram's buckets. */
export async function histogramQuantile(
  quantiles: Scalar,
  lines: readonly Line[],
  { steps, turn }: Context,
): Promise<Line[]> {
  const results = [];
  const groups = groupLines(lines, { only: false, labels: ['le'] });
  for (const group of groups.values()) {
    const buckets = group.lines
      .map(line => ({ line, bound: readBound(valueOf(line.labels, 'le')) }))
      .filter(({ bound }) => !Number.isNaN(bound))
      .sort((a, b) => a.bound - b.bound);
    const result = createLine(group.labels, steps.length);
    for (let step = 0; step < steps.length; step += 1) {
      const there = buckets.filter(({ line }) => line.present[step]);
      if (there.length > 0) {
        result.values[step] = bucketQuantile(
          quantiles[step],
          there.map(({ line, bound }) => ({
            bound,
            count: line.values[step],
          })),
        );
        result.present[step] = 1;
      }
    }
    results.push(result);
    await turn.take();
  }
  return results.filter(it => !isEmpty(it));
}
