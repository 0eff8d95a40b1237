import type { EvaluationContext, JsonValue } from '../expressions';
import { evaluateValue, isList, isMap } from '../expressions';

/**
 * A value of the file with the expressions in it replaced by their values, at any depth.
 *
 * @throws ExpressionError
 */
export function resolveValues(
  value: JsonValue,
  context: EvaluationContext,
): JsonValue {
  const inner = (item: JsonValue) => resolveValues(item, context);
  if (typeof value === 'string') {
    return evaluateValue(value, context);
  }
  if (isList(value)) {
    return value.map(inner);
  }
  return isMap(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, inner(item)]),
      )
    : value;
}
