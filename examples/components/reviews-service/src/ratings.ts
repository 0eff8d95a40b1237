import { log } from './log.ts';
import { ofBook, reviews } from './reviews.ts';

export type Rating = {
  average: number | null;
  count: number;
  spread: number[];
};

/** How long a review may wait before it is worth a warning. */
const PATIENCE_SECONDS = 60;

/** Average to one decimal, and how many gave one to five stars. */
export function rate(stars: number[]): Rating {
  const spread = [1, 2, 3, 4, 5].map(
    number => stars.filter(one => one === number).length,
  );
  const sum = stars.reduce((total, one) => total + one, 0);
  const average = stars.length
    ? Math.round((sum / stars.length) * 10) / 10
    : null;
  return { average, count: stars.length, spread };
}

/** The rating of a book; only what readers can read counts. */
export function getRating(isbn: string): Rating {
  const published = ofBook(isbn).filter(({ state }) => state === 'published');
  return rate(published.map(({ stars }) => stars));
}

const kept = new Map<string, Rating>();

/** Counts again what changed, for the pages that show hundreds of books. */
export function countRatings(now = new Date()): void {
  const isbns = [...new Set(reviews.map(({ isbn }) => isbn))];
  const changed = isbns.filter(isbn => {
    const rating = getRating(isbn);
    const same = JSON.stringify(kept.get(isbn)) === JSON.stringify(rating);
    kept.set(isbn, rating);
    return !same;
  });
  const waiting = reviews.filter(({ state }) => state === 'waiting');
  const [oldest] = waiting.map(({ writtenAt }) => writtenAt.getTime()).sort();
  const oldestSeconds = oldest
    ? Math.round((now.getTime() - oldest) / 1000)
    : 0;
  log('info', 'ratings counted', {
    books: isbns.length,
    changed: changed.length,
    waiting: waiting.length,
  });
  if (oldestSeconds > PATIENCE_SECONDS) {
    log('warn', 'moderation is slow', {
      waiting: waiting.length,
      oldestSeconds,
    });
  }
}
