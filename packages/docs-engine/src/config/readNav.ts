import type { ConfigNode } from './ConfigNode';
import { textOf } from './ConfigNode';
import type { NavEntry } from './SiteConfig';

type Warn = (message: string, line?: number) => void;

/** Deeper or longer is a mistake, or aliases that multiply. */
const deepest = 20;
const longest = 20_000;

class EntryReader {
  #count = 0;
  #isCut = false;

  constructor(readonly warn: Warn) {}

  list(value: ConfigNode, depth: number): NavEntry[] {
    if (depth > deepest || this.#count > longest) {
      this.#cut(value.line);
      return [];
    }
    const pairs = [...(value.map ?? [])].flatMap(([title, { line, node }]) =>
      this.#entry(node, { title, line, depth }),
    );
    const items = (value.list ?? []).flatMap(item =>
      item.map
        ? this.list(item, depth)
        : this.#entry(item, { line: item.line, depth }),
    );
    return [...pairs, ...items];
  }

  #cut(line: number): void {
    if (!this.#isCut) {
      this.#isCut = true;
      this.warn(
        `The navigation is too large: it may have ${longest} entries, ${deepest} deep; the rest is left out.`,
        line,
      );
    }
  }

  #entry(
    value: ConfigNode,
    { title, line, depth }: { title?: string; line: number; depth: number },
  ): NavEntry[] {
    const target = textOf(value);
    this.#count += 1;
    if (target !== undefined) {
      return [{ title, target, line }];
    }
    if (!value.list && !value.map) {
      this.warn('This entry of the navigation leads nowhere.', line);
      return [];
    }
    const children = this.list(value, depth + 1);
    return title === undefined ? children : [{ title, children, line }];
  }
}

/** The entries of `nav`, with the line of each. */
export function readNav(node: ConfigNode, warn: Warn): NavEntry[] {
  if (!node.list && !node.map) {
    warn('nav must be a list.', node.line);
  }
  return new EntryReader(warn).list(node, 0);
}
