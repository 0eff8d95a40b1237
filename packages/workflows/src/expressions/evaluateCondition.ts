import { isTruthy } from './coerce';
import { evaluateExpression } from './evaluateExpression';
import type { EvaluationContext, Status } from './EvaluationContext';
import { readCondition } from './readCondition';

/**
 * Whether a job or a step with this `if` runs.
 *
 * @param text - the condition; undefined for none, which is `success()`
 * @param status - how it went so far: of the steps before, or of the jobs that are needed
 * @throws ExpressionError
 */
export function evaluateCondition(
  text: string | undefined,
  context: EvaluationContext,
  status: Status,
): boolean {
  const condition = readCondition(text ?? '');
  return isTruthy(evaluateExpression(condition, context, { status }));
}
