import type { LabelSet, Operator } from '../promql';
import { PromqlError } from '../promql';
import { describeLabels, Labels, METRIC_NAME } from '../store/labels';
import type { Context } from './Context';
import { changesMeaning, createOperation } from './operators';
import {
  createLine,
  dropNames,
  groupLines,
  isEmpty,
  Line,
  mergeSame,
  overlay,
  Scalar,
} from './vectors';

/** An operator and how it is applied. */
export interface Operation {
  operator: Operator;
  bool: boolean;
  matching: LabelSet;
}

type Apply = (a: number, b: number) => number | undefined;

function applyTo(
  labels: Labels,
  line: Line,
  at: (step: number) => number | undefined,
): Line {
  const result = createLine(labels, line.values.length);
  line.present.forEach((isPresent, step) => {
    const value = isPresent ? at(step) : undefined;
    if (value !== undefined) {
      result.values[step] = value;
      result.present[step] = 1;
    }
  });
  return result;
}

/** Between two numbers, of which a comparison has `bool`. */
export function combineScalars(
  { operator }: Operation,
  left: Scalar,
  right: Scalar,
): Scalar {
  const apply = createOperation(operator, 'bool');
  return left.map((value, step) => apply(value, right[step])!);
}

/** Between each value of a vector and a number. @param isSwapped for the number on the left */
export async function combineWithScalar(
  { operator, bool }: Operation,
  {
    lines,
    scalar,
    isSwapped,
  }: {
    lines: readonly Line[];
    scalar: Scalar;
    isSwapped: boolean;
  },
  { turn }: Context,
): Promise<Line[]> {
  const kept = isSwapped ? 'right' : 'left';
  const apply = createOperation(operator, bool ? 'bool' : kept);
  const results = [];
  for (const line of lines) {
    const result = applyTo(line.labels, line, step =>
      isSwapped
        ? apply(scalar[step], line.values[step])
        : apply(line.values[step], scalar[step]),
    );
    if (!isEmpty(result)) {
      results.push(result);
    }
    await turn.take();
  }
  return changesMeaning(operator, bool) ? dropNames(results) : results;
}

const refuseOn =
  (side: string, group: Labels) =>
  (a: Labels, b: Labels): PromqlError =>
    new PromqlError(
      'execution',
      `found duplicate series for the match group ${describeLabels(
        group,
      )} on the ${side} hand-side of the operation: [${describeLabels(
        a,
      )}, ${describeLabels(
        b,
      )}];many-to-many matching not allowed: matching labels must be unique on one side`,
    );

function combineGroup(
  apply: Apply,
  { left, right }: { left: Line; right: Line },
): Line {
  return applyTo(left.labels, left, step =>
    right.present[step]
      ? apply(left.values[step], right.values[step])
      : undefined,
  );
}

/** Of the labels of the left side, those of the result. */
function resultLabels(
  labels: Labels,
  { operator, bool, matching }: Operation,
): Labels {
  const names = new Set(matching.labels);
  const dropsName = matching.only || changesMeaning(operator, bool);
  return labels.filter(([name]) =>
    name === METRIC_NAME ? !dropsName : names.has(name) === matching.only,
  );
}

/** Between the values of two vectors whose labels match, one with one. @throws PromqlError */
export async function combineVectors(
  operation: Operation,
  left: readonly Line[],
  right: readonly Line[],
  { turn }: Context,
): Promise<Line[]> {
  const { operator, bool, matching } = operation;
  const apply = createOperation(operator, bool ? 'bool' : 'left');
  const others = new Map<string, Line>();
  for (const [key, { labels, lines }] of groupLines(right, matching)) {
    others.set(key, overlay(labels, lines, refuseOn('right', labels)));
  }
  const results = [];
  for (const [key, { labels, lines }] of groupLines(left, matching)) {
    const one = others.get(key);
    if (one) {
      overlay(labels, lines, refuseOn('left', labels));
      for (const line of lines) {
        const result = combineGroup(apply, { left: line, right: one });
        results.push({
          ...result,
          labels: resultLabels(line.labels, operation),
        });
      }
    }
    await turn.take();
  }
  return mergeSame(results.filter(it => !isEmpty(it)));
}
