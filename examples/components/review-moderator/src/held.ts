import type { Reading, Review } from './readReview.ts';

export type Held = Review & Omit<Reading, 'decision'> & { since: Date };

/** What waits for Edmund’s team; the most doubtful first. */
const held = new Map<string, Held>();

export function hold(
  review: Review,
  reading: Reading,
  since = new Date(),
): void {
  if (held.has(review.id)) return;
  const { decision: _, ...rest } = reading;
  held.set(review.id, { ...review, ...rest, since });
}

export const listHeld = () =>
  [...held.values()].sort((a, b) => b.doubt - a.doubt);

/** Somebody has decided. */
export const release = (id: string): boolean => held.delete(id);
