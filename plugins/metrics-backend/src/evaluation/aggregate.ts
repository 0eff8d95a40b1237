import type { Aggregation, LabelSet } from '../promql';
import type { Context } from './Context';
import { larger, smaller } from './rangeFunctions';
import { createLine, groupLines, Line } from './vectors';

const COMBINE: Record<Aggregation, (a: number, b: number) => number> = {
  sum: (a, b) => a + b,
  avg: (a, b) => a + b,
  max: larger,
  min: smaller,
  count: a => a,
};

function combineLines(operator: Aggregation, target: Line, lines: Line[]) {
  const { values, present } = target;
  const combine = COMBINE[operator];
  const counts = new Float64Array(values.length);
  for (const line of lines) {
    for (let step = 0; step < values.length; step += 1) {
      if (line.present[step]) {
        const value = line.values[step];
        values[step] = counts[step] ? combine(values[step], value) : value;
        counts[step] += 1;
        present[step] = 1;
      }
    }
  }
  if (operator === 'count') {
    values.set(counts);
  } else if (operator === 'avg') {
    values.forEach((sum, step) => {
      values[step] = sum / counts[step];
    });
  }
}

/** One line for each group of lines. */
export async function aggregate(
  operator: Aggregation,
  { lines, grouping }: { lines: readonly Line[]; grouping: LabelSet },
  { steps, turn }: Context,
): Promise<Line[]> {
  const results = [];
  for (const group of groupLines(lines, grouping).values()) {
    const result = createLine(group.labels, steps.length);
    combineLines(operator, result, group.lines);
    results.push(result);
    await turn.take();
  }
  return results;
}
