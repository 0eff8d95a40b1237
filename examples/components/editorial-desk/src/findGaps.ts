import type { Shelf } from './shelf.ts';
import { shelvesOn } from './shelvesOn.ts';

const FEWEST = 2;
const DAY = 24 * 60 * 60 * 1_000;

function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** Days on which the home page would look empty. */
export function findGaps(
  first: string,
  last: string,
  shelves: Shelf[],
): string[] {
  return daysBetween(first, last).filter(
    day => shelvesOn(day, shelves).length < FEWEST,
  );
}
