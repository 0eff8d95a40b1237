import type { Expression } from './Expression';
import { ExpressionError } from './ExpressionError';
import { parseExpression } from './parseExpression';
import { readTemplate } from './readTemplate';
import type { Scope } from './Scope';
import { shiftError } from './shiftError';

/**
 * A text of the file: its texts and expressions in order.
 *
 * @throws ExpressionError with the offset in the whole text
 */
export function parseTemplate(
  text: string,
  scope?: Scope,
): Array<string | Expression> {
  return readTemplate(text).map(part => {
    if (part.type === 'text') {
      return part.text;
    }
    if (part.text.trim() === '') {
      throw new ExpressionError('The expression is empty.', part.offset);
    }
    return shiftError(part.offset, () => parseExpression(part.text, scope));
  });
}
