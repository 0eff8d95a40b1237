import type { Book } from './book.ts';

const WEEKS = 4;

/** How many weeks the stock will last; undefined when nothing is sold. */
export function weeksOfStock({ available, sold }: Book): number | undefined {
  const recent = sold.slice(0, WEEKS);
  const copies = recent.reduce((sum, week) => sum + week, 0);
  if (copies === 0) return undefined;
  const weeks = available / (copies / recent.length);
  return Math.round(weeks * 10) / 10;
}
