import { baskets, LIFETIME } from './baskets.ts';
import { getBook, isbns, setPrice } from './books.ts';
import { log } from './log.ts';

/** Throws away what nobody has touched for thirty days; says how many. */
export function removeExpired(now = new Date()): number {
  const expired = [...baskets.values()].filter(
    ({ touchedAt }) => now.getTime() - touchedAt.getTime() >= LIFETIME,
  );
  for (const { id } of expired) baskets.delete(id);
  return expired.length;
}

let sweeps = 0;

/** Without pricing-service prices would never move: each goes down, then up. */
function movePrice(move: number): void {
  const isbn = isbns[move % isbns.length];
  const was = getBook(isbn)?.price ?? 0;
  const down = Math.floor(move / isbns.length) % 2 === 0;
  const now = was + (down ? -100 : 100);
  setPrice(isbn, now);
  const affected = [...baskets.values()].filter(one =>
    one.quantities.has(isbn),
  );
  log('warn', 'price changed under baskets', {
    isbn,
    was,
    now,
    baskets: affected.length,
  });
}

export function sweepBaskets(): void {
  const started = performance.now();
  const expired = removeExpired();
  log('info', 'baskets swept', {
    open: baskets.size,
    expired,
    lines: [...baskets.values()].reduce(
      (sum, one) => sum + one.quantities.size,
      0,
    ),
    ms: Math.round(performance.now() - started),
  });
  sweeps++;
  if (sweeps % 6 === 0) movePrice(sweeps / 6 - 1);
}
