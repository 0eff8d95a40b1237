import type { Budget } from '../Budget';
import { ExpressionError } from '../ExpressionError';
import type { JsonValue } from '../JsonValue';
import { isList, isMap } from '../JsonValue';
import { expressionLimits } from '../limits';
import type { ExpressionFunction } from './ExpressionFunction';

function write(value: JsonValue, budget: Budget, depth: number): string {
  if (depth > expressionLimits.jsonDepth) {
    throw new ExpressionError('The value has too many lists in each other.');
  }
  const inner = (item: JsonValue) => write(item, budget, depth + 1);
  const block = (open: string, items: string[], close: string) => {
    if (items.length === 0) {
      return open + close;
    }
    const indent = '  '.repeat(depth);
    budget.spend((items.length + 1) * (indent.length + 4));
    const lines = items.map(item => `\n${indent}  ${item}`).join(',');
    return `${open}${lines}\n${indent}${close}`;
  };
  if (isList(value)) {
    return block('[', [...value].map(inner), ']');
  }
  if (isMap(value)) {
    const entries = Object.entries(value);
    const items = entries.map(
      ([key, item]) => `${JSON.stringify(key)}: ${inner(item)}`,
    );
    return block('{', items, '}');
  }
  const text =
    typeof value === 'number' && !Number.isFinite(value)
      ? String(value)
      : JSON.stringify(value);
  budget.spend(text.length);
  return text;
}

/** A value as JSON with an indent of two. */
export const toJson: ExpressionFunction = {
  least: 1,
  most: 1,
  call: ([value], budget) => write(value, budget, 0),
};
