import { toText } from './coerce';
import { evaluateValue } from './evaluate';
import type { EvaluationContext } from './EvaluationContext';
import { ExpressionError } from './ExpressionError';

/**
 * A switch such as `continue-on-error`, which may be an expression.
 *
 * @throws ExpressionError when the expression gives no boolean
 */
export function evaluateBoolean(
  setting: boolean | string,
  context: EvaluationContext,
): boolean {
  const value =
    typeof setting === 'string' ? evaluateValue(setting, context) : setting;
  if (typeof value !== 'boolean') {
    throw new ExpressionError(
      `true or false is needed, and \`${setting}\` gives "${toText(value)}".`,
    );
  }
  return value;
}

/**
 * A number such as `timeout-minutes`, which may be an expression.
 *
 * @throws ExpressionError when the expression gives no number above 0
 */
export function evaluateNumber(
  setting: number | string,
  context: EvaluationContext,
): number {
  const value =
    typeof setting === 'string' ? evaluateValue(setting, context) : setting;
  const number = typeof value === 'string' ? Number(value || NaN) : value;
  if (typeof number !== 'number' || !(number > 0)) {
    throw new ExpressionError(
      `A number above 0 is needed, and \`${setting}\` gives "${toText(
        value,
      )}".`,
    );
  }
  return number;
}
