import type { Matcher } from '../promql';
import type { Context } from './Context';
import { createLine, isEmpty, Line } from './vectors';

/** How old a value may be, as in Prometheus. */
const LOOKBACK_MS = 5 * 60_000;

/** For each step the index of the newest tick that counts for it, or -1. */
function newestTicks(steps: Float64Array, times: Float64Array): Int32Array {
  let tick = -1;
  return Int32Array.from(steps, step => {
    while (tick + 1 < times.length && times[tick + 1] <= step) {
      tick += 1;
    }
    return tick >= 0 && times[tick] > step - LOOKBACK_MS ? tick : -1;
  });
}

/** What the series that match are at each step. */
export async function selectInstants(
  matchers: readonly Matcher[],
  { steps, read, turn }: Context,
): Promise<Line[]> {
  const { times, series } = await read(matchers, {
    from: steps[0] - LOOKBACK_MS,
    to: steps[steps.length - 1],
  });
  const ticks = newestTicks(steps, times);
  const lines = [];
  for (const { labels, values, present } of series) {
    const line = createLine(labels, steps.length);
    ticks.forEach((tick, step) => {
      if (tick >= 0 && present[tick]) {
        line.values[step] = values[tick];
        line.present[step] = 1;
      }
    });
    lines.push(line);
    await turn.take();
  }
  return lines.filter(it => !isEmpty(it));
}
