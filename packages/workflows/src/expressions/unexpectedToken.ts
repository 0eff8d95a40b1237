import { ExpressionError } from './ExpressionError';
import type { Token } from './tokenize';

/** The error for a token that cannot stand where it does. */
export function unexpectedToken(
  { type, text, offset }: Token,
  wanted?: string,
): ExpressionError {
  const expected = wanted && `\`${wanted}\` is expected`;
  if (type === 'end') {
    const problem = 'The expression ends too early';
    const reason = expected ? `: ${expected}` : '';
    return new ExpressionError(`${problem}${reason}.`, offset);
  }
  const problem = `\`${text}\` is not expected here`;
  const reason = expected ? `; ${expected}` : '';
  return new ExpressionError(`${problem}${reason}.`, offset);
}
