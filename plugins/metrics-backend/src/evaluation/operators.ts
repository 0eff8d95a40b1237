import type { Operator } from '../promql';

const COMPARE: Record<string, (a: number, b: number) => boolean> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
};

const CALCULATE: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '^': (a, b) => a ** b,
};

/**
 * The value of an operator between two numbers; undefined where a comparison
 * does not hold and leaves out.
 */
export function createOperation(
  operator: Operator,
  /** What a comparison that holds answers with. */
  keeps: 'left' | 'right' | 'bool',
): (a: number, b: number) => number | undefined {
  const compare = COMPARE[operator];
  if (!compare) {
    return CALCULATE[operator];
  }
  return (a, b) => {
    const holds = compare(a, b);
    if (keeps === 'bool') {
      return Number(holds);
    }
    const kept = keeps === 'left' ? a : b;
    return holds ? kept : undefined;
  };
}

/** Whether a result says something else than the metric whose name it would carry. */
export const changesMeaning = (operator: Operator, bool: boolean) =>
  bool || !COMPARE[operator];
