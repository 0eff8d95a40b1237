/** A heading and those below it. */
export type HeadingNode<H> = H & { children: HeadingNode<H>[] };

/** Nests headings by level; levels that are left out make no empty layer. */
export function headingTree<H extends { level: number }>(
  headings: readonly H[],
): HeadingNode<H>[] {
  const roots: HeadingNode<H>[] = [];
  const open: HeadingNode<H>[] = [];
  headings.forEach(heading => {
    while (open.length > 0 && open[open.length - 1].level >= heading.level) {
      open.pop();
    }
    const node = { ...heading, children: [] };
    (open[open.length - 1]?.children ?? roots).push(node);
    open.push(node);
  });
  return roots;
}
