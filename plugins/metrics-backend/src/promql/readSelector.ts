import type { SyntaxNode } from '@lezer/common';
import { Matcher, MatchOperator } from './Matcher';
import { readString } from './readString';
import { childNamed, childrenOf, Source } from './tree';

const NAME = '__name__';

function readMatcher(source: Source, node: SyntaxNode): Matcher {
  const [label, operator, value] = childrenOf(node);
  const name = source.textOf(label);
  return new Matcher(
    node.name === 'QuotedLabelMatcher' ? readString(name) : name,
    source.textOf(operator) as MatchOperator,
    readString(source.textOf(value)),
  );
}

function readMatchers(source: Source, node: SyntaxNode): Matcher[] {
  return childrenOf(node).map(child =>
    child.name === 'QuotedLabelName'
      ? new Matcher(NAME, '=', readString(source.textOf(child)))
      : readMatcher(source, child),
  );
}

/** What a vector selector asks of labels. @throws PromqlError */
export function readSelector(source: Source, node: SyntaxNode): Matcher[] {
  const name = childNamed(node, 'Identifier');
  const list = childNamed(node, 'LabelMatchers');
  const matchers = list ? readMatchers(source, list) : [];
  if (name && matchers.some(it => it.label === NAME)) {
    throw source.parseError(
      name.from,
      `metric name must not be set twice: ${source.textOf(name)}`,
    );
  }
  const all = name
    ? [new Matcher(NAME, '=', source.textOf(name)), ...matchers]
    : matchers;
  if (all.every(it => it.matches(''))) {
    throw source.parseError(
      node.from,
      'vector selector must contain at least one non-empty matcher',
    );
  }
  return all;
}
