import { comparePage, type PageComparison } from './comparePage';
import type { SiteFacts } from './Facts';
import type { Reason } from './reasons';
import type { Source } from './Source';

/** What has to be as often there as in stock. */
export const constructs = [
  ...['table', 'admonition', 'tabs', 'details', 'task', 'footnote', 'pre'],
];

/** In parts of a hundred, but for the pages. */
export const thresholds = {
  ids: 99.9,
  blocks: 99,
  blocksAside: 99.8,
  constructs: 1,
  rawPages: 0,
};

const percent = (part: number, whole: number) =>
  whole === 0 ? 100 : (part / whole) * 100;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** What stock and we made of a site. */
export class SiteComparison {
  readonly pages = new Map<string, PageComparison>();
  /** Pages that only stock has. */
  readonly missing: string[] = [];

  constructor(stock: SiteFacts, ours: SiteFacts, source: Source) {
    for (const [path, page] of stock) {
      const other = ours.get(path);
      if (other) {
        this.pages.set(path, comparePage(page, other, source.of(path)));
      } else {
        this.missing.push(path);
      }
    }
  }

  #sum(value: (page: PageComparison) => number): number {
    return sum([...this.pages.values()].map(value));
  }

  get ids(): number {
    return percent(
      this.#sum(({ sameIds }) => sameIds),
      this.#sum(({ ids }) => ids),
    );
  }

  /** With those set aside that the reader’s sanitiser would remove, or that are of no heading. */
  get idsAside(): number {
    return percent(
      this.#sum(({ sameIds }) => sameIds),
      this.#sum(
        ({ ids, renamedIds, mistakenIds }) => ids - renamedIds - mistakenIds,
      ),
    );
  }

  get blocks(): number {
    return percent(
      this.#sum(({ sameBlocks }) => sameBlocks),
      this.#sum(({ blocks }) => blocks),
    );
  }

  get blocksAside(): number {
    return percent(
      this.#sum(({ sameBlocks }) => sameBlocks),
      this.#sum(({ blocks, aside }) => blocks - sum(Object.values(aside))),
    );
  }

  /** How many differences each reason sets aside. */
  get reasons(): Partial<Record<Reason, number>> {
    const counts: Partial<Record<Reason, number>> = {};
    for (const { aside, renamedIds } of this.pages.values()) {
      const all = { ...aside, ...(renamedIds && { renamed: renamedIds }) };
      Object.entries(all).forEach(([name, count]) => {
        counts[name as Reason] = (counts[name as Reason] ?? 0) + count;
      });
    }
    return counts;
  }

  /** How often a construct is there, in stock, in ours, and in ours without what stock leaves as text. */
  construct(name: string): { stock: number; ours: number; aside: number } {
    return {
      stock: this.#sum(({ stockCounts }) => stockCounts[name] ?? 0),
      ours: this.#sum(({ ourCounts }) => ourCounts[name] ?? 0),
      aside: this.#sum(({ ourCountsAside }) => ourCountsAside[name] ?? 0),
    };
  }

  get rawPages(): string[] {
    return [...this.pages]
      .filter(([, { raw }]) => raw.length)
      .map(([path]) => path);
  }

  /** What is below a threshold. */
  get failures(): string[] {
    const far = constructs.filter(name => {
      const { stock, aside } = this.construct(name);
      return Math.abs(aside - stock) > (stock * thresholds.constructs) / 100;
    });
    return [
      ...(this.missing.length ? ['pages'] : []),
      ...(this.idsAside < thresholds.ids ? ['heading ids'] : []),
      ...(this.blocks < thresholds.blocks ? ['blocks as they are'] : []),
      ...(this.blocksAside < thresholds.blocksAside ? ['blocks'] : []),
      ...far,
      ...(this.rawPages.length > thresholds.rawPages ? ['raw syntax'] : []),
    ];
  }
}
