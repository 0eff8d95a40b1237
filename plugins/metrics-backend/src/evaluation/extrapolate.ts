import type { Samples } from './Samples';

/** The samples from `first` to `last` in the range that begins and ends at these milliseconds. */
export interface Stretch {
  first: number;
  last: number;
  begin: number;
  end: number;
}

// How far beyond the outer samples a series is taken to go on, in intervals
const THRESHOLD = 1.1;

/**
 * How much a series changes over a range, of which its samples cover a part, as
 * extrapolatedRate of promql/functions.go in prometheus/prometheus has it.
 * Undefined with fewer than two samples.
 */
export function extrapolate(
  samples: Samples,
  { first, last, begin, end }: Stretch,
  isCounter: boolean,
): number | undefined {
  if (last <= first) {
    return undefined;
  }
  const { times, values } = samples;
  const change = isCounter
    ? samples.growth(first, last)
    : values[last] - values[first];
  const covered = times[last] - times[first];
  const interval = covered / (last - first);
  const reach = (gap: number) =>
    gap >= interval * THRESHOLD ? interval / 2 : gap;
  let before = reach(times[first] - begin);
  if (isCounter && change > 0 && values[first] >= 0) {
    // a counter was not below zero
    before = Math.min(before, covered * (values[first] / change));
  }
  const after = reach(end - times[last]);
  return change * ((covered + before + after) / covered);
}
