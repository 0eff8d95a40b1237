import { toText } from '../coerce';
import { ExpressionError } from '../ExpressionError';
import type { JsonValue } from '../JsonValue';
import { expressionLimits } from '../limits';
import type { ExpressionFunction } from './ExpressionFunction';

function checkDepth(value: JsonValue, depth: number): void {
  if (depth > expressionLimits.jsonDepth) {
    throw new ExpressionError('fromJSON() got too many lists in each other.');
  }
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(item => checkDepth(item, depth + 1));
  }
}

/** The value that a JSON text stands for. */
export const fromJson: ExpressionFunction = {
  least: 1,
  most: 1,
  call: ([value], budget) => {
    const text = toText(value);
    budget.spend(text.length);
    let parsed: JsonValue;
    try {
      parsed = JSON.parse(text);
    } catch {
      const got = text.trim() === '' ? 'an empty text' : 'a text that is none';
      throw new ExpressionError(`fromJSON() needs JSON and got ${got}.`);
    }
    checkDepth(parsed, 0);
    return parsed;
  },
};
