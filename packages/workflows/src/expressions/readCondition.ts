import type { Expression } from './Expression';
import { ExpressionError } from './ExpressionError';
import { statusFunctions } from './names';
import { parseExpression } from './parseExpression';
import { readTemplate } from './readTemplate';
import type { Scope } from './Scope';
import { shiftError } from './shiftError';

function asksStatus(expression: Expression): boolean {
  switch (expression.type) {
    case 'call':
      return (
        statusFunctions.includes(expression.name) ||
        expression.args.some(asksStatus)
      );
    case 'access':
      return (
        asksStatus(expression.object) ||
        (expression.key !== '*' && asksStatus(expression.key))
      );
    case 'not':
      return asksStatus(expression.operand);
    case 'compare':
      return [
        expression.first,
        ...expression.rest.map(({ operand }) => operand),
      ].some(asksStatus);
    case 'and':
    case 'or':
      return expression.operands.some(asksStatus);
    default:
      return false;
  }
}

const success: Expression = {
  type: 'call',
  name: 'success',
  args: [],
  offset: 0,
};

/** The expression of a condition, and where it begins in the text. */
function bare(text: string): { text: string; offset: number } {
  const parts = readTemplate(text).filter(
    part => part.type === 'expression' || part.text.trim(),
  );
  if (parts.every(part => part.type === 'text')) {
    return { text, offset: 0 };
  }
  if (parts.length > 1) {
    throw new ExpressionError(
      'A condition stands whole in one ${{ }} or in none; with text beside it it would always be true.',
      parts[1].offset,
    );
  }
  return parts[0];
}

/**
 * Reads an `if`, with or without `${{ }}`. One that does not ask for the status has `success() &&`
 * before it, and an empty one is `success()`.
 *
 * Source: docs.github.com, "Evaluate expressions", Status check functions.
 *
 * @throws ExpressionError with the offset in the whole text
 */
export function readCondition(text: string, scope?: Scope): Expression {
  const part = bare(text);
  if (part.text.trim() === '') {
    return success;
  }
  const condition = shiftError(part.offset, () =>
    parseExpression(part.text, scope),
  );
  return asksStatus(condition)
    ? condition
    : { type: 'and', operands: [success, condition] };
}
