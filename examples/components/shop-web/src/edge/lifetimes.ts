export type PageName = 'home' | 'category' | 'book' | 'author';

interface Lifetime {
  /** Seconds the edge may answer by itself. */
  fresh: number;
  /** Seconds it may go on while it asks us again. */
  stale: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** As in docs/caching.md. A page with a price on it stays at or under two minutes. */
export const lifetimes: Record<PageName, Lifetime> = {
  home: { fresh: MINUTE, stale: 10 * MINUTE },
  category: { fresh: 5 * MINUTE, stale: HOUR },
  book: { fresh: 2 * MINUTE, stale: 6 * HOUR },
  author: { fresh: 15 * MINUTE, stale: 6 * HOUR },
};
