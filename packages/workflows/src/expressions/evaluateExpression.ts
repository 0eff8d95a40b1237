import { accessValue, allValues } from './accessValue';
import { Budget } from './Budget';
import { isTruthy } from './coerce';
import { compare } from './compare';
import type { EvaluationContext, Status } from './EvaluationContext';
import type { Expression } from './Expression';
import { ExpressionError } from './ExpressionError';
import { findFunction } from './functions';
import type { JsonValue } from './JsonValue';
import type { ContextName } from './names';

type Environment = {
  context: EvaluationContext;
  status: Status;
  budget: Budget;
};

function callFunction(
  { name, args }: Expression & { type: 'call' },
  environment: Environment,
): JsonValue {
  const { status, budget } = environment;
  if (name === 'always') {
    return true;
  }
  if (name === 'success' || name === 'failure' || name === 'cancelled') {
    return status === name;
  }
  const found = findFunction(name);
  if (!found) {
    throw new ExpressionError(`There is no function \`${name}\`.`);
  }
  const values = args.map(argument => valueOf(argument, environment));
  return found.call(values, budget);
}

/** The first value that decides, or the last. */
function decide(
  { type, operands }: Expression & { type: 'and' | 'or' },
  environment: Environment,
): JsonValue {
  let value: JsonValue = null;
  for (const operand of operands) {
    value = valueOf(operand, environment);
    if (isTruthy(value) === (type === 'or')) {
      return value;
    }
  }
  return value;
}

function valueOf(expression: Expression, environment: Environment): JsonValue {
  const inner = (operand: Expression) => valueOf(operand, environment);
  switch (expression.type) {
    case 'literal':
      return expression.value;
    case 'context':
      return environment.context[expression.name as ContextName] ?? null;
    case 'call':
      return callFunction(expression, environment);
    case 'access': {
      const { object, key } = expression;
      return key === '*'
        ? allValues(inner(object))
        : accessValue(inner(object), inner(key));
    }
    case 'not':
      return !isTruthy(inner(expression.operand));
    case 'compare':
      return expression.rest.reduce(
        (left, { operator, operand }) =>
          compare(left, operator, inner(operand)),
        inner(expression.first),
      );
    default:
      return decide(expression, environment);
  }
}

/**
 * The value of an expression.
 *
 * @throws ExpressionError for what a function cannot do, or a result that is too large
 */
export function evaluateExpression(
  expression: Expression,
  context: EvaluationContext,
  options: { status?: Status; budget?: Budget } = {},
): JsonValue {
  const { status = 'success', budget = new Budget() } = options;
  return valueOf(expression, { context, status, budget });
}
