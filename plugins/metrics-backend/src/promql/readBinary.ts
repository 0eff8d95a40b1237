import type { SyntaxNode } from '@lezer/common';
import {
  ARITHMETIC,
  COMPARISONS,
  Expression,
  isScalar,
  LabelSet,
  Operator,
  SET_OPERATORS,
  SetOperator,
} from './ast';
import { readLabelNames } from './readAggregation';
import { childNamed, childrenOf, Source } from './tree';

const isOneOf = (list: readonly string[], text: string) => list.includes(text);

function readMatching(source: Source, node: SyntaxNode): LabelSet | undefined {
  const clause = childNamed(node, 'MatchingModifierClause');
  if (!clause) {
    return undefined;
  }
  for (const side of ['GroupLeft', 'GroupRight']) {
    if (childNamed(clause, side)) {
      throw source.unsupported(node, 'matching of many series with one');
    }
  }
  return {
    only: childNamed(clause, 'On') !== undefined,
    labels: readLabelNames(source, clause),
  };
}

function checkScalars(
  source: Source,
  node: SyntaxNode,
  { isComparison, bool }: { isComparison: boolean; bool: boolean },
): void {
  if (isComparison && !bool) {
    throw source.parseError(
      node.from,
      'comparisons between scalars must use BOOL modifier',
    );
  }
}

/** @throws PromqlError */
export function readBinary(
  source: Source,
  node: SyntaxNode,
  read: (node: SyntaxNode) => Expression,
): Expression {
  const parts = childrenOf(node);
  const [left, right] = [parts[0], parts[parts.length - 1]].map(read);
  const operator = source.textOf(parts[1]).toLowerCase();
  const given = readMatching(source, node);
  const matching = given ?? { only: false, labels: [] };
  const bool = childNamed(node, 'BoolModifier') !== undefined;
  if (childNamed(node, 'FillModifier')) {
    throw source.unsupported(node, 'the modifier fill');
  }
  const scalars = [left, right].filter(isScalar).length;
  if (scalars > 0 && given) {
    throw source.parseError(
      node.from,
      'vector matching only allowed between instant vectors',
    );
  }
  if (isOneOf(SET_OPERATORS, operator)) {
    if (scalars > 0) {
      throw source.parseError(
        node.from,
        `set operator "${operator}" not allowed in binary scalar expression`,
      );
    }
    const set = operator as SetOperator;
    return { kind: 'set', operator: set, left, right, matching };
  }
  const isComparison = isOneOf(COMPARISONS, operator);
  if (!isComparison && !isOneOf(ARITHMETIC, operator)) {
    throw source.unsupported(node, `the operator '${operator}'`);
  }
  if (bool && !isComparison) {
    throw source.parseError(
      node.from,
      'bool modifier can only be used on comparison operators',
    );
  }
  if (scalars === 2) {
    checkScalars(source, node, { isComparison, bool });
  }
  const known = operator as Operator;
  return { kind: 'binary', operator: known, left, right, bool, matching };
}
