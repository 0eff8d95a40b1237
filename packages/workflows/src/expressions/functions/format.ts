import { toText } from '../coerce';
import { ExpressionError } from '../ExpressionError';
import type { ExpressionFunction } from './ExpressionFunction';

const piece = /\{\{|\}\}|\{(\d+)\}|[{}]|[^{}]+/g;

/** A text with `{0}`, `{1}` … in it replaced; `{{` and `}}` are braces. */
export const format: ExpressionFunction = {
  least: 1,
  most: 255,
  call: ([pattern, ...values], budget) => {
    const parts: string[] = [];
    for (const [text, index] of toText(pattern).matchAll(piece)) {
      const brace = text === '{{' || text === '}}';
      const part = index ? values[Number(index)] : text.slice(brace ? 1 : 0);
      if (part === undefined) {
        throw new ExpressionError(
          `format() is given ${values.length} values, and its text names {${index}}.`,
        );
      }
      if (text === '{' || text === '}') {
        throw new ExpressionError(
          'The text of format() has a brace that is alone; write {{ or }} for it.',
        );
      }
      parts.push(toText(part));
      budget.spend(parts[parts.length - 1].length);
    }
    return parts.join('');
  },
};
