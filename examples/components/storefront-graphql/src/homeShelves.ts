import { toBook } from './book.ts';
import { log } from './log.ts';
import { patiently, takeTallies } from './patiently.ts';
import { allEditions } from './sources.ts';

const shelves = [
  {
    slug: 'by-the-sea',
    title: 'By the sea',
    introduction: 'For people who cannot go there this week.',
    arrangedBy: 'Imogen',
    isbns: ['9781999000011', '9781999000035'],
  },
  {
    slug: 'short-nights',
    title: 'Short nights',
    introduction: null,
    arrangedBy: null,
    isbns: ['9781999000028'],
  },
];

/** Shelves as editorial-desk last sent them. */
export function getShelves() {
  return shelves.map(({ isbns, ...shelf }) => ({
    __typename: 'Shelf',
    ...shelf,
    books: allEditions()
      .filter(({ isbn }) => isbns.includes(isbn))
      .map(toBook),
  }));
}

/** Asks for what the home page shows, so that nobody waits for cold caches. */
export async function refreshHomeShelves(): Promise<void> {
  const started = performance.now();
  const isbns = shelves.flatMap(shelf => shelf.isbns);
  const sources = ['catalogue', 'price', 'stock', 'reviews'] as const;
  await Promise.all(
    isbns.flatMap(isbn => sources.map(source => patiently(source, isbn))),
  );
  const p95: Record<string, number> = {};
  let calls = 0;
  for (const tally of takeTallies()) {
    p95[tally.source] = tally.p95;
    calls += tally.calls;
  }
  const ms = Math.round(performance.now() - started);
  const counts = { shelves: shelves.length, books: isbns.length };
  log('info', 'home shelves refreshed', { ...counts, calls, p95, ms });
}
