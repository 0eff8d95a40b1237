import { Expression, PromqlError } from '../promql';
import { compareLabels } from '../store/labels';
import type { Line, Scalar } from '../evaluation/vectors';
import { formatValue } from './formatValue';

// 8 MB of JSON, which is what a page takes
const MAX_VALUES = 250_000;

const seconds = (ms: number) => ms / 1_000;

const metricOf = ({ labels }: Line) => Object.fromEntries(labels);

const byLabels = (lines: readonly Line[]) =>
  [...lines].sort((a, b) => compareLabels(a.labels, b.labels));

const pairs = ({ values, present }: Line, steps: Float64Array) =>
  Array.from(steps).flatMap((step, at) =>
    present[at] ? [[seconds(step), formatValue(values[at])] as const] : [],
  );

/** The data of an answer to `query_range`. @throws PromqlError when it would be too large */
export function presentMatrix(lines: readonly Line[], steps: Float64Array) {
  if (lines.length * steps.length > MAX_VALUES) {
    throw new PromqlError(
      'execution',
      `the answer would have ${lines.length} series of ${steps.length} values, and ${MAX_VALUES} values are given at most: aggregate them, or take a larger step`,
    );
  }
  return {
    resultType: 'matrix' as const,
    result: byLabels(lines).map(line => ({
      metric: metricOf(line),
      values: pairs(line, steps),
    })),
  };
}

/** The data of an answer to `query` with a vector; topk has its largest first. */
export function presentVector(
  lines: readonly Line[],
  time: number,
  { kind }: Expression,
) {
  const sorted =
    kind === 'topk'
      ? [...lines].sort((a, b) => b.values[0] - a.values[0])
      : byLabels(lines);
  return {
    resultType: 'vector' as const,
    result: sorted
      .filter(({ present }) => present[0])
      .map(line => ({
        metric: metricOf(line),
        value: [seconds(time), formatValue(line.values[0])] as const,
      })),
  };
}

/** The data of an answer to `query` with a number. */
export const presentScalar = ([value]: Scalar, time: number) => ({
  resultType: 'scalar' as const,
  result: [seconds(time), formatValue(value)] as const,
});
