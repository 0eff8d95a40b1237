import type { Block, Heading, PageFacts } from './Facts';
import { explain, mistakenHeadings, type Reason } from './reasons';
import { WrittenAs } from './WrittenAs';

export type PageComparison = {
  ids: number;
  sameIds: number;
  /** Of the ids that differ, how many are the same but for a number at the end. */
  renamedIds: number;
  /** Of the ids that differ, how many are those of what is no heading. */
  mistakenIds: number;
  blocks: number;
  sameBlocks: number;
  /** How many of stock's blocks are set aside, by reason. */
  aside: Partial<Record<Reason, number>>;
  stockCounts: Record<string, number>;
  ourCounts: Record<string, number>;
  /** Ours without those of blocks that stock leaves as text. */
  ourCountsAside: Record<string, number>;
  raw: string[];
  /** Stock's blocks that are neither on our page nor set aside; of kept facts only the hash. */
  differing: string[];
};

/** Takes the items of one list out of another, each as often as it is there. */
function without<T>(
  items: readonly T[],
  others: readonly T[],
  key: (item: T) => string,
): T[] {
  const counts = new Map<string, number>();
  others.forEach(other =>
    counts.set(key(other), (counts.get(key(other)) ?? 0) + 1),
  );
  return items.filter(item => {
    const left = counts.get(key(item)) ?? 0;
    counts.set(key(item), left - 1);
    return left <= 0;
  });
}

function isRenamed(stock: Heading, ours: readonly Heading[]): boolean {
  return ours.some(
    ({ id, hash }) =>
      hash === stock.hash &&
      id.startsWith(`${stock.id}_`) &&
      /^_\d+$/.test(id.slice(stock.id.length)),
  );
}

/** The page's own title, which stands where the article has none and so has no id. */
function isTitle({ headings: [first] }: PageFacts, { hash }: Block): boolean {
  return first?.tag === 'h1' && first.id === '' && first.hash === hash;
}

/** Compares what stock and we made of a page. */
export function comparePage(
  stock: PageFacts,
  ours: PageFacts,
  source: string,
): PageComparison {
  const lostIds = without(stock.headings, ours.headings, ({ id }) => id);
  const lost = without(stock.blocks, ours.blocks, ({ hash }) => hash);
  const found = explain(new Set(lost.map(({ hash }) => hash)), {
    ...{ blocks: ours.blocks, source },
    written: new WrittenAs(source),
  });
  const mistaken = mistakenHeadings(source, ours.blocks);
  const aside: PageComparison['aside'] = {};
  const ourCountsAside = { ...ours.counts };
  const differing = lost.filter(block => {
    const foretold = found.get(block.hash);
    const bothTitled = isTitle(stock, block) && ours.headings[0]?.id === '';
    const reason =
      foretold?.reason ??
      (bothTitled ? 'title' : undefined) ??
      (mistaken.has(block.hash) ? 'heading' : undefined);
    if (reason) {
      aside[reason] = (aside[reason] ?? 0) + 1;
      (foretold?.blocks ?? []).forEach(({ construct }) => {
        if (construct && reason in { list: 1, fence: 1, callout: 1 }) {
          ourCountsAside[construct] -= 1;
        }
      });
    }
    return !reason;
  });
  return {
    ids: stock.headings.length,
    sameIds: stock.headings.length - lostIds.length,
    renamedIds: lostIds.filter(heading => isRenamed(heading, ours.headings))
      .length,
    mistakenIds: lostIds.filter(({ hash }) => mistaken.has(hash)).length,
    blocks: stock.blocks.length,
    sameBlocks: stock.blocks.length - lost.length,
    aside,
    ...{ stockCounts: stock.counts, ourCounts: ours.counts, ourCountsAside },
    raw: ours.raw,
    differing: differing.map(({ text, hash }) => text ?? `#${hash}`),
  };
}
