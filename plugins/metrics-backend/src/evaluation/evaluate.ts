import { Expression, isScalar } from '../promql';
import { aggregate } from './aggregate';
import { combineScalars, combineVectors, combineWithScalar } from './binary';
import { combineSets } from './combineSets';
import type { Context } from './Context';
import { histogramQuantile } from './histogramQuantile';
import { evaluateOverRange } from './overRange';
import { selectInstants } from './select';
import { topk } from './topk';
import { dropNames, Line, Scalar } from './vectors';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** The value at each step of an expression that has one. */
export function evaluateScalar(
  expression: Expression,
  steps: Float64Array,
): Scalar {
  switch (expression.kind) {
    case 'number':
      return new Float64Array(steps.length).fill(expression.value);
    case 'negate':
      return evaluateScalar(expression.operand, steps).map(it => -it);
    case 'binary':
      return combineScalars(
        expression,
        evaluateScalar(expression.left, steps),
        evaluateScalar(expression.right, steps),
      );
    default:
      throw new TypeError(`${expression.kind} is no scalar`);
  }
}

async function evaluateBinary(
  expression: Of<'binary'>,
  context: Context,
): Promise<Line[]> {
  const { left, right } = expression;
  const isSwapped = isScalar(left);
  if (isSwapped || isScalar(right)) {
    const [one, other] = isSwapped ? [left, right] : [right, left];
    const scalar = evaluateScalar(one, context.steps);
    const lines = await evaluateVector(other, context);
    return combineWithScalar(expression, { lines, scalar, isSwapped }, context);
  }
  return combineVectors(
    expression,
    await evaluateVector(left, context),
    await evaluateVector(right, context),
    context,
  );
}

async function evaluateNegated(
  { operand }: Of<'negate'>,
  context: Context,
): Promise<Line[]> {
  const lines = [];
  for (const line of await evaluateVector(operand, context)) {
    lines.push({ ...line, values: line.values.map(it => -it) });
    await context.turn.take();
  }
  return dropNames(lines);
}

/** The lines of an expression that has a vector. @throws PromqlError */
export async function evaluateVector(
  expression: Expression,
  context: Context,
): Promise<Line[]> {
  const { steps, turn } = context;
  await turn.take();
  switch (expression.kind) {
    case 'selector':
      return selectInstants(expression.matchers, context);
    case 'overRange':
      return evaluateOverRange(expression, context);
    case 'aggregate': {
      const { operator, grouping } = expression;
      const lines = await evaluateVector(expression.vector, context);
      return aggregate(operator, { lines, grouping }, context);
    }
    case 'topk': {
      const counts = evaluateScalar(expression.count, steps);
      const lines = await evaluateVector(expression.vector, context);
      return topk(counts, { lines, grouping: expression.grouping }, context);
    }
    case 'quantile': {
      const quantiles = evaluateScalar(expression.quantile, steps);
      const lines = await evaluateVector(expression.vector, context);
      return histogramQuantile(quantiles, lines, context);
    }
    case 'set':
      return combineSets(
        expression,
        await evaluateVector(expression.left, context),
        await evaluateVector(expression.right, context),
        context,
      );
    case 'binary':
      return evaluateBinary(expression, context);
    case 'negate':
      return evaluateNegated(expression, context);
    case 'vector': {
      const values = evaluateScalar(expression.scalar, steps);
      const present = new Uint8Array(steps.length).fill(1);
      return [{ labels: [], values, present }];
    }
    default:
      throw new TypeError(`${expression.kind} is no vector`);
  }
}
