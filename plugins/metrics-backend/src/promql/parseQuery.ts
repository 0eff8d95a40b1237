import type { SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import type { Expression } from './ast';
import { PromqlError } from './PromqlError';
import { readAggregation } from './readAggregation';
import { readBinary } from './readBinary';
import { readFunction } from './readFunction';
import { readNumber } from './readNumber';
import { readSelector } from './readSelector';
import { childrenOf, Source } from './tree';

const MAX_LENGTH = 10_000;
// deeper than anybody writes, and far from the end of the stack
const MAX_DEPTH = 100;
// more than anybody writes; numbers are worked out without letting others have the thread
const MAX_PARTS = 200;

const NAMES: Record<string, string> = {
  OffsetExpr: 'the modifier offset',
  StepInvariantExpr: 'the modifier @',
  SubqueryExpr: 'a subquery',
  StringLiteral: 'a string literal',
};

function refuseErrors(source: Source, tree: Tree): void {
  tree.iterate({
    enter({ type, from, to }) {
      if (type.isError) {
        const found = source.textOf({ from, to }) || source.query.slice(from);
        throw source.parseError(
          from,
          found.trim()
            ? `unexpected ${JSON.stringify(found.trim().slice(0, 20))}`
            : 'unexpected end of input',
        );
      }
    },
  });
}

function readNegated(source: Source, node: SyntaxNode, depth: number) {
  const [sign, operandNode] = childrenOf(node);
  const operand = read(source, operandNode, depth);
  return source.textOf(sign) === '-'
    ? { kind: 'negate' as const, operand }
    : operand;
}

function readNumberNode(source: Source, node: SyntaxNode): Expression {
  const value = readNumber(source.textOf(node));
  if (value === undefined) {
    throw source.parseError(
      node.from,
      `bad number or duration syntax: ${JSON.stringify(source.textOf(node))}`,
    );
  }
  return { kind: 'number', value };
}

function read(source: Source, node: SyntaxNode, depth: number): Expression {
  source.parts += 1;
  if (source.parts > MAX_PARTS) {
    throw new PromqlError(
      'bad_data',
      `invalid parameter "query": it has more than ${MAX_PARTS} parts`,
    );
  }
  if (depth > MAX_DEPTH) {
    throw new PromqlError(
      'bad_data',
      `invalid parameter "query": it is nested more than ${MAX_DEPTH} levels deep`,
    );
  }
  const deeper = (child: SyntaxNode) => read(source, child, depth + 1);
  switch (node.name) {
    case 'VectorSelector':
      return { kind: 'selector', matchers: readSelector(source, node) };
    case 'NumberDurationLiteral':
      return readNumberNode(source, node);
    case 'ParenExpr':
      return deeper(childrenOf(node)[0]);
    case 'UnaryExpr':
      return readNegated(source, node, depth + 1);
    case 'FunctionCall':
      return readFunction(source, node, deeper);
    case 'AggregateExpr':
      return readAggregation(source, node, deeper);
    case 'BinaryExpr':
      return readBinary(source, node, deeper);
    case 'MatrixSelector':
      throw source.parseError(
        node.from,
        'invalid expression type "range vector", must be Scalar or instant Vector',
      );
    default:
      throw source.unsupported(node, NAMES[node.name] ?? node.name);
  }
}

/**
 * Reads a query.
 *
 * @throws PromqlError of `bad_data` for what is no PromQL, of `execution` for
 *   what is not evaluated here; both name what it is
 */
export function parseQuery(query: string): Expression {
  const source = new Source(query);
  if (query.length > MAX_LENGTH) {
    throw new PromqlError(
      'bad_data',
      `invalid parameter "query": it has ${query.length} characters; ${MAX_LENGTH} are taken`,
    );
  }
  const tree = parser.parse(query);
  refuseErrors(source, tree);
  const [expression] = childrenOf(tree.topNode);
  if (!expression) {
    throw source.parseError(0, 'no expression found in input');
  }
  return read(source, expression, 0);
}
