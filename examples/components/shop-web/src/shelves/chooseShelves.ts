import type { Shelf } from '../graph/types.ts';

/**
 * The shelves of the home page. A bundle of editorial-desk that is older than a
 * day is no longer served; then there are none, and bestsellers take their place.
 */
export function chooseShelves(arranged: Shelf[], bestsellers: Shelf): Shelf[] {
  const shelves = arranged.filter(({ books }) => books.length > 0);
  return shelves.length > 0 ? shelves : [bestsellers];
}
