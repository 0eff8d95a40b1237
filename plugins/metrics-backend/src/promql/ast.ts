import type { Matcher } from './Matcher';

export const RANGE_FUNCTIONS = [
  'rate',
  'irate',
  'increase',
  'delta',
  'avg_over_time',
  'count_over_time',
  'max_over_time',
  'min_over_time',
  'sum_over_time',
] as const;
export type RangeFunction = (typeof RANGE_FUNCTIONS)[number];

export const AGGREGATIONS = ['sum', 'avg', 'max', 'min', 'count'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export const ARITHMETIC = ['+', '-', '*', '/', '%', '^'] as const;
export const COMPARISONS = ['==', '!=', '>', '<', '>=', '<='] as const;
export const SET_OPERATORS = ['and', 'or', 'unless'] as const;
export type Operator =
  | (typeof ARITHMETIC)[number]
  | (typeof COMPARISONS)[number];
export type SetOperator = (typeof SET_OPERATORS)[number];

/** Which labels count: those, or all but those. */
export interface LabelSet {
  only: boolean;
  labels: string[];
}

/** The part of PromQL that is evaluated here. */
export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'selector'; matchers: Matcher[] }
  | {
      kind: 'overRange';
      function: RangeFunction;
      matchers: Matcher[];
      rangeMs: number;
    }
  | {
      kind: 'aggregate';
      operator: Aggregation;
      grouping: LabelSet;
      vector: Expression;
    }
  | {
      kind: 'topk';
      count: Expression;
      grouping: LabelSet;
      vector: Expression;
    }
  | { kind: 'quantile'; quantile: Expression; vector: Expression }
  | { kind: 'vector'; scalar: Expression }
  | { kind: 'negate'; operand: Expression }
  | {
      kind: 'binary';
      operator: Operator;
      left: Expression;
      right: Expression;
      /** A comparison answers with 0 and 1 instead of leaving out. */
      bool: boolean;
      matching: LabelSet;
    }
  | {
      kind: 'set';
      operator: SetOperator;
      left: Expression;
      right: Expression;
      matching: LabelSet;
    };

/** Whether an expression has one value at each moment, or a vector of series. */
export function isScalar(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
      return true;
    case 'negate':
      return isScalar(expression.operand);
    case 'binary':
      return isScalar(expression.left) && isScalar(expression.right);
    default:
      return false;
  }
}
