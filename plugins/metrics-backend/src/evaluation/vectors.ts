import type { LabelSet } from '../promql';
import { PromqlError } from '../promql';
import {
  describeLabels,
  keyOf,
  Labels,
  pickLabels,
  withoutName,
} from '../store/labels';

/** A value at each step. */
export type Scalar = Float64Array;

/** A series of a result: a value at some of the steps. */
export interface Line {
  labels: Labels;
  values: Float64Array;
  /** 1 where there is a value. */
  present: Uint8Array;
}

export const createLine = (labels: Labels, steps: number): Line => ({
  labels,
  values: new Float64Array(steps),
  present: new Uint8Array(steps),
});

export const isEmpty = ({ present }: Line) => !present.includes(1);

/** Lines by the labels that count. */
export function groupLines(
  lines: readonly Line[],
  { only, labels }: LabelSet,
): Map<string, { labels: Labels; lines: Line[] }> {
  const names = new Set(labels);
  const groups = new Map<string, { labels: Labels; lines: Line[] }>();
  for (const line of lines) {
    const picked = pickLabels(line.labels, { only, names });
    const key = keyOf(picked);
    const group = groups.get(key) ?? { labels: picked, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return groups;
}

/** Lines of the same labels, of which only one has a value at each step, as one. @param refuse for two values at one step */
export function overlay(
  labels: Labels,
  lines: readonly Line[],
  refuse: (a: Labels, b: Labels) => PromqlError,
): Line {
  if (lines.length === 1) {
    return { ...lines[0], labels };
  }
  const merged = createLine(labels, lines[0].values.length);
  lines.forEach((line, index) => {
    line.present.forEach((isPresent, step) => {
      if (!isPresent) {
        return;
      }
      if (merged.present[step]) {
        const other = lines.slice(0, index).find(it => it.present[step]);
        throw refuse(other?.labels ?? labels, line.labels);
      }
      merged.values[step] = line.values[step];
      merged.present[step] = 1;
    });
  });
  return merged;
}

const refuseSame = (labels: Labels) => () =>
  new PromqlError(
    'execution',
    `vector cannot contain metrics with the same labelset: ${describeLabels(
      labels,
    )}`,
  );

/** Makes lines of the same labels one. @throws PromqlError when two of them have a value at the same step */
export function mergeSame(lines: readonly Line[]): Line[] {
  const same = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line.labels);
    const group = same.get(key) ?? [];
    group.push(line);
    same.set(key, group);
  }
  return [...same.values()].map(group =>
    overlay(group[0].labels, group, refuseSame(group[0].labels)),
  );
}

/** Takes the name off each line. @throws PromqlError when two are the same then */
export const dropNames = (lines: readonly Line[]) =>
  mergeSame(lines.map(line => ({ ...line, labels: withoutName(line.labels) })));
