import type { RangeFunction } from '../promql';
import { extrapolate, Stretch } from './extrapolate';
import type { Samples } from './Samples';

/** The value for a range with at least one sample; undefined for none. */
export type EvaluateRange = (
  samples: Samples,
  stretch: Stretch,
) => number | undefined;

function fold(
  combine: (sum: number, value: number) => number,
): (samples: Samples, stretch: Stretch) => number {
  return ({ values }, { first, last }) => {
    let result = values[first];
    for (let at = first + 1; at <= last; at += 1) {
      result = combine(result, values[at]);
    }
    return result;
  };
}

const sum = fold((a, b) => a + b);
const count = ({ first, last }: Stretch) => last - first + 1;

function irate(samples: Samples, { first, last }: Stretch) {
  if (last <= first) {
    return undefined;
  }
  const { times, values } = samples;
  const grown =
    values[last] < values[last - 1]
      ? values[last]
      : values[last] - values[last - 1];
  return grown / ((times[last] - times[last - 1]) / 1_000);
}

function rate(samples: Samples, stretch: Stretch) {
  const change = extrapolate(samples, stretch, true);
  const seconds = (stretch.end - stretch.begin) / 1_000;
  return change === undefined ? undefined : change / seconds;
}

/** NaN gives way to any number, as in Prometheus. */
export const larger = (a: number, b: number) =>
  b > a || Number.isNaN(a) ? b : a;
export const smaller = (a: number, b: number) =>
  b < a || Number.isNaN(a) ? b : a;

export const RANGE: Record<RangeFunction, EvaluateRange> = {
  rate,
  irate,
  increase: (samples, stretch) => extrapolate(samples, stretch, true),
  delta: (samples, stretch) => extrapolate(samples, stretch, false),
  avg_over_time: (samples, stretch) => sum(samples, stretch) / count(stretch),
  count_over_time: (_samples, stretch) => count(stretch),
  max_over_time: fold(larger),
  min_over_time: fold(smaller),
  sum_over_time: sum,
};
