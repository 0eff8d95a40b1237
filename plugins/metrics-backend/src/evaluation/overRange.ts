import type { Matcher, RangeFunction } from '../promql';
import type { Context } from './Context';
import { RANGE } from './rangeFunctions';
import { Samples } from './Samples';
import { createLine, dropNames, isEmpty, Line } from './vectors';

/** A function of the samples behind `step - range` up to each step. */
export async function evaluateOverRange(
  {
    function: name,
    matchers,
    rangeMs,
  }: {
    function: RangeFunction;
    matchers: readonly Matcher[];
    rangeMs: number;
  },
  { steps, read, turn }: Context,
): Promise<Line[]> {
  const evaluate = RANGE[name];
  const { times, series } = await read(matchers, {
    from: steps[0] - rangeMs,
    to: steps[steps.length - 1],
  });
  const lines = [];
  for (const one of series) {
    const samples = new Samples(times, one);
    const line = createLine(one.labels, steps.length);
    let first = 0;
    let last = -1;
    for (let step = 0; step < steps.length; step += 1) {
      const end = steps[step];
      const begin = end - rangeMs;
      while (samples.times[last + 1] <= end) {
        last += 1;
      }
      while (samples.times[first] <= begin) {
        first += 1;
      }
      const value =
        first <= last
          ? evaluate(samples, { first, last, begin, end })
          : undefined;
      if (value !== undefined) {
        line.values[step] = value;
        line.present[step] = 1;
      }
    }
    lines.push(line);
    await turn.take();
  }
  return dropNames(lines.filter(it => !isEmpty(it)));
}
