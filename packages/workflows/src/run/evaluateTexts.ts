import type { EvaluationContext } from '../expressions';
import { evaluate } from '../expressions';
import type { Env } from '../model/Workflow';

/**
 * The texts of an `env`, a `with` or `outputs` with their expressions replaced.
 *
 * @throws ExpressionError
 */
export function evaluateTexts(
  texts: Env,
  context: EvaluationContext,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, evaluate(text, context)]),
  );
}
