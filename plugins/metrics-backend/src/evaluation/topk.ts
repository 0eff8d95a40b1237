import type { LabelSet } from '../promql';
import type { Context } from './Context';
import { createLine, groupLines, isEmpty, Line, Scalar } from './vectors';

// NaN comes last
const byValue = (step: number) => (a: Line, b: Line) => {
  const [x, y] = [a.values[step], b.values[step]];
  if (Number.isNaN(x) || Number.isNaN(y)) {
    return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  }
  return y - x;
};

/** The largest lines of each group at each step, with the labels that they have. */
export async function topk(
  counts: Scalar,
  { lines, grouping }: { lines: readonly Line[]; grouping: LabelSet },
  { steps, turn }: Context,
): Promise<Line[]> {
  const results = new Map(
    lines.map(line => [line, createLine(line.labels, steps.length)]),
  );
  for (const group of groupLines(lines, grouping).values()) {
    for (let step = 0; step < steps.length; step += 1) {
      const there = group.lines.filter(it => it.present[step]);
      const count = Math.max(0, Math.trunc(counts[step]) || 0);
      for (const line of there.sort(byValue(step)).slice(0, count)) {
        const result = results.get(line)!;
        result.values[step] = line.values[step];
        result.present[step] = 1;
      }
      await turn.take();
    }
  }
  return [...results.values()].filter(it => !isEmpty(it));
}
