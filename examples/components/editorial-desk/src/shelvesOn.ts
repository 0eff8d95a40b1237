import type { Shelf } from './shelf.ts';

/** The shelves of the home page on a day; what went up last comes first. */
export function shelvesOn(day: string, shelves: Shelf[]): Shelf[] {
  return shelves
    .filter(({ from, until }) => from <= day && day <= until)
    .sort((a, b) => b.from.localeCompare(a.from));
}
