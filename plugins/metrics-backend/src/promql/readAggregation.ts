import type { SyntaxNode } from '@lezer/common';
import {
  Aggregation,
  AGGREGATIONS,
  Expression,
  isScalar,
  LabelSet,
} from './ast';
import { childNamed, childrenOf, Source } from './tree';

const isAggregation = (name: string): name is Aggregation =>
  (AGGREGATIONS as readonly string[]).includes(name);

/** The labels between parentheses behind `by`, `without`, `on` or `ignoring`. */
export function readLabelNames(source: Source, node: SyntaxNode): string[] {
  const list = childNamed(node, 'GroupingLabels');
  return (list ? childrenOf(list) : []).map(label => {
    if (label.name !== 'LabelName') {
      throw source.unsupported(label, 'a quoted label name');
    }
    return source.textOf(label);
  });
}

function readGrouping(source: Source, node: SyntaxNode): LabelSet {
  const modifier = childNamed(node, 'AggregateModifier');
  if (!modifier) {
    return { only: true, labels: [] };
  }
  return {
    only: childNamed(modifier, 'By') !== undefined,
    labels: readLabelNames(source, modifier),
  };
}

/** @throws PromqlError */
export function readAggregation(
  source: Source,
  node: SyntaxNode,
  read: (node: SyntaxNode) => Expression,
): Expression {
  const [operatorNode] = childrenOf(node);
  const body = childNamed(node, 'FunctionCallBody') ?? node;
  const operator = source.textOf(operatorNode).toLowerCase();
  const isTopk = operator === 'topk';
  if (!isTopk && !isAggregation(operator)) {
    throw source.unsupported(node, `the aggregation '${operator}'`);
  }
  const args = childrenOf(body);
  const wanted = isTopk ? 2 : 1;
  if (args.length !== wanted) {
    throw source.parseError(
      body.from,
      `wrong number of arguments for aggregate expression provided, expected ${wanted}, got ${args.length}`,
    );
  }
  const operands = args.map(read);
  const vector = operands[wanted - 1];
  const grouping = readGrouping(source, node);
  if (isScalar(vector) || (isTopk && !isScalar(operands[0]))) {
    throw source.parseError(
      body.from,
      'expected type instant vector in aggregation expression, got scalar',
    );
  }
  return isTopk
    ? { kind: 'topk', count: operands[0], grouping, vector }
    : {
        kind: 'aggregate',
        operator: operator as Aggregation,
        grouping,
        vector,
      };
}
