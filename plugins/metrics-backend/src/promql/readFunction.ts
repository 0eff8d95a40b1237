import type { SyntaxNode } from '@lezer/common';
import { Expression, isScalar, RANGE_FUNCTIONS, RangeFunction } from './ast';
import { parseDuration } from './duration';
import { readSelector } from './readSelector';
import { childNamed, childrenOf, Source } from './tree';

type Read = (node: SyntaxNode) => Expression;

const isRangeFunction = (name: string): name is RangeFunction =>
  (RANGE_FUNCTIONS as readonly string[]).includes(name);

function readOverRange(
  source: Source,
  name: RangeFunction,
  argument: SyntaxNode,
): Expression {
  const selector = childNamed(argument, 'VectorSelector');
  const duration = childNamed(argument, 'DurationExpr');
  if (argument.name !== 'MatrixSelector' || !selector || !duration) {
    if (argument.name === 'SubqueryExpr') {
      throw source.unsupported(argument, 'a subquery');
    }
    throw source.parseError(
      argument.from,
      `expected type range vector in call to function "${name}", such as x[5m]`,
    );
  }
  const rangeMs = parseDuration(source.textOf(duration));
  if (!rangeMs) {
    throw source.parseError(
      duration.from,
      'duration must be greater than 0, such as 5m',
    );
  }
  const matchers = readSelector(source, selector);
  return { kind: 'overRange', function: name, matchers, rangeMs };
}

function readQuantile(source: Source, args: SyntaxNode[], read: Read) {
  const [quantile, vector] = args.map(read);
  if (!isScalar(quantile) || isScalar(vector)) {
    throw source.parseError(
      args[0].from,
      'expected a number and an instant vector in call to function "histogram_quantile"',
    );
  }
  return { kind: 'quantile' as const, quantile, vector };
}

function readVector(source: Source, [argument]: SyntaxNode[], read: Read) {
  const scalar = read(argument);
  if (!isScalar(scalar)) {
    throw source.parseError(
      argument.from,
      'expected type scalar in call to function "vector", got instant vector',
    );
  }
  return { kind: 'vector' as const, scalar };
}

/** @throws PromqlError */
export function readFunction(
  source: Source,
  node: SyntaxNode,
  read: Read,
): Expression {
  const [identifier, body] = childrenOf(node);
  const name = source.textOf(identifier);
  const args = childrenOf(body);
  const isKnown =
    isRangeFunction(name) || ['histogram_quantile', 'vector'].includes(name);
  if (!isKnown) {
    throw source.unsupported(node, `the function '${name}'`);
  }
  const wanted = name === 'histogram_quantile' ? 2 : 1;
  if (args.length !== wanted) {
    throw source.parseError(
      body.from,
      `expected ${wanted} argument(s) in call to "${name}", got ${args.length}`,
    );
  }
  if (isRangeFunction(name)) {
    return readOverRange(source, name, args[0]);
  }
  return name === 'vector'
    ? readVector(source, args, read)
    : readQuantile(source, args, read);
}
