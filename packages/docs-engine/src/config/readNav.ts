import type { ConfigNode } from './ConfigNode';
import { textOf } from './ConfigNode';
import type { NavEntry } from './SiteConfig';

type Warn = (message: string, line?: number) => void;

/** Deeper or longer is a mistake, or aliases that multiply. */
const deepest = 20;
const longest = 20_000;

/** The entries of `nav`, with the line of each. */
export function readNav(node: ConfigNode, warn: Warn): NavEntry[] {
  let count = 0;
  const entry = (
    title: string | undefined,
    value: ConfigNode,
    at: { line: number; depth: number },
  ): NavEntry[] => {
    const { line, depth } = at;
    const target = textOf(value);
    count += 1;
    if (target !== undefined) {
      return [{ title, target, line }];
    }
    if (!value.list && !value.map) {
      warn('This entry of the navigation leads nowhere.', line);
      return [];
    }
    const children = list(value, depth + 1);
    return title === undefined ? children : [{ title, children, line }];
  };
  const list = (value: ConfigNode, depth: number): NavEntry[] => {
    if (depth > deepest || count > longest) {
      warn('The navigation is too large; the rest is left out.', value.line);
      return [];
    }
    const pairs = [...(value.map ?? [])].flatMap(([title, item]) =>
      entry(title, item.node, { line: item.line, depth }),
    );
    const items = (value.list ?? []).flatMap(item =>
      item.map
        ? list(item, depth)
        : entry(undefined, item, { line: item.line, depth }),
    );
    return [...pairs, ...items];
  };
  if (!node.list && !node.map) {
    warn('nav must be a list.', node.line);
  }
  return list(node, 0);
}
