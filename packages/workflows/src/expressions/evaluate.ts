import { Budget } from './Budget';
import { toText } from './coerce';
import { evaluateExpression } from './evaluateExpression';
import type { EvaluationContext } from './EvaluationContext';
import type { JsonValue } from './JsonValue';
import { parseTemplate } from './parseTemplate';

/**
 * The value of a text of the file: that of its expression where it is nothing but one, else the text
 * with every `${{ }}` replaced.
 *
 * @throws ExpressionError
 */
export function evaluateValue(
  text: string,
  context: EvaluationContext,
): JsonValue {
  const budget = new Budget();
  const values = parseTemplate(text).map(part =>
    typeof part === 'string'
      ? part
      : evaluateExpression(part, context, { budget }),
  );
  if (values.length === 1) {
    return values[0];
  }
  const texts = values.map(toText);
  budget.spend(texts.reduce((sum, item) => sum + item.length, 0));
  return texts.join('');
}

/**
 * A text of the file with every `${{ }}` replaced by its value.
 *
 * @throws ExpressionError
 */
export function evaluate(text: string, context: EvaluationContext): string {
  return toText(evaluateValue(text, context));
}
