import { ExpressionError } from './ExpressionError';
import { expressionLimits } from './limits';

/** Text, or the text of an expression; `offset` is from 0, of the text itself. */
export type TemplatePart = {
  type: 'text' | 'expression';
  text: string;
  offset: number;
};

const open = '${{';
const inside = /^(?:[^'}]+|'[^']*'|\}(?!\}))*/;

/**
 * Splits a text into what stands in `${{ }}` and what does not; `}}` in quotes does not close.
 *
 * @throws ExpressionError for one that is not closed
 */
export function readTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  const add = (type: TemplatePart['type'], from: number, to: number) =>
    (type === 'expression' || to > from) &&
    parts.push({ type, text: text.slice(from, to), offset: from });
  let done = 0;
  for (
    let found = text.indexOf(open);
    found >= 0;
    found = text.indexOf(open, done)
  ) {
    const start = found + open.length;
    const ahead = text.slice(start, start + expressionLimits.length + 2);
    const end = start + (inside.exec(ahead)?.[0].length ?? 0);
    if (!text.startsWith('}}', end)) {
      const problem = `The expression that begins here is not closed with }} within ${expressionLimits.length} characters.`;
      throw new ExpressionError(problem, found);
    }
    add('text', done, found);
    add('expression', start, end);
    done = end + 2;
  }
  add('text', done, text.length);
  return parts;
}
