import { isPrimitive, toNumber } from './coerce';
import type { Comparison } from './Expression';
import type { JsonValue } from './JsonValue';

/** Upper case but for the dotless i, as .NET compares without regard to case. */
export function foldCase(text: string): string {
  return text.replace(/[^ı]+/g, part => part.toUpperCase());
}

type Kind = 'null' | 'boolean' | 'number' | 'string' | 'list' | 'map';

function kindOf(value: JsonValue): Kind {
  if (value === null) {
    return 'null';
  }
  if (typeof value === 'object') {
    return Array.isArray(value) ? 'list' : 'map';
  }
  return typeof value as 'boolean' | 'number' | 'string';
}

/** -1, 0 or 1; undefined where there is no order, as with NaN or a list. */
function order(left: JsonValue, right: JsonValue): number | undefined {
  const same = kindOf(left) === kindOf(right);
  if (!isPrimitive(left) || !isPrimitive(right)) {
    return same && left === right ? 0 : undefined;
  }
  const [a, b] =
    typeof left === 'string' && typeof right === 'string'
      ? [foldCase(left), foldCase(right)]
      : [toNumber(left), toNumber(right)];
  if (a === b) {
    return 0;
  }
  if (a < b) {
    return -1;
  }
  return a > b ? 1 : undefined;
}

/** Equal without regard to case; of two types both are taken for numbers; lists and maps only to themselves. */
export function isEqual(left: JsonValue, right: JsonValue): boolean {
  return order(left, right) === 0;
}

const holds: Record<Comparison, (found: number | undefined) => boolean> = {
  '==': found => found === 0,
  '!=': found => found !== 0,
  '<': found => found === -1,
  '<=': found => found === -1 || found === 0,
  '>': found => found === 1,
  '>=': found => found === 1 || found === 0,
};

/** Source: docs.github.com, "Evaluate expressions", Operators: loose equality. */
export function compare(
  left: JsonValue,
  operator: Comparison,
  right: JsonValue,
): boolean {
  return holds[operator](order(left, right));
}
