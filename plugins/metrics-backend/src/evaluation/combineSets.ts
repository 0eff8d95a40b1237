import type { LabelSet, SetOperator } from '../promql';
import type { Context } from './Context';
import { createLine, groupLines, isEmpty, Line, mergeSame } from './vectors';

/** At which steps there is any of the lines. */
function anyOf(lines: readonly Line[], steps: number): Uint8Array {
  const any = new Uint8Array(steps);
  for (const { present } of lines) {
    present.forEach((isPresent, step) => {
      any[step] ||= isPresent;
    });
  }
  return any;
}

/** The lines at the steps at which their group is there on the other side, or is not. */
async function filterBy(
  lines: readonly Line[],
  {
    others,
    wanted,
    matching,
  }: {
    others: readonly Line[];
    wanted: boolean;
    matching: LabelSet;
  },
  { steps, turn }: Context,
): Promise<Line[]> {
  const groups = groupLines(others, matching);
  const results = [];
  for (const [key, group] of groupLines(lines, matching)) {
    const there = anyOf(groups.get(key)?.lines ?? [], steps.length);
    for (const line of group.lines) {
      const result = createLine(line.labels, steps.length);
      result.values.set(line.values);
      line.present.forEach((isPresent, step) => {
        const counts = Boolean(there[step]) === wanted;
        result.present[step] = isPresent && counts ? 1 : 0;
      });
      results.push(result);
    }
    await turn.take();
  }
  return results.filter(it => !isEmpty(it));
}

/** `and`, `or` and `unless`, which look at labels only. */
export async function combineSets(
  { operator, matching }: { operator: SetOperator; matching: LabelSet },
  left: readonly Line[],
  right: readonly Line[],
  context: Context,
): Promise<Line[]> {
  if (operator !== 'or') {
    const wanted = operator === 'and';
    return filterBy(left, { others: right, wanted, matching }, context);
  }
  const added = await filterBy(
    right,
    { others: left, wanted: false, matching },
    context,
  );
  return mergeSame([...left, ...added]);
}
