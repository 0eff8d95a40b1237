import type { Heading } from '../PageEnv';

/** A heading and those below it. */
export type HeadingNode = Heading & { children: HeadingNode[] };

/** Nests headings by level; levels that are left out make no empty layer. */
export function headingTree(headings: readonly Heading[]): HeadingNode[] {
  const roots: HeadingNode[] = [];
  const open: HeadingNode[] = [];
  headings.forEach(heading => {
    const node = { ...heading, children: [] };
    while (open.length > 0 && open[open.length - 1].level >= node.level) {
      open.pop();
    }
    (open[open.length - 1]?.children ?? roots).push(node);
    open.push(node);
  });
  return roots;
}
