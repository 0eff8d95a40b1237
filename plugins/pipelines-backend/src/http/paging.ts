import { InputError } from '@backstage/errors';

/** Reads a cursor that is a number. @throws InputError */
export function readCursor(cursor: string | undefined, first: number): number {
  if (cursor === undefined) {
    return first;
  }
  if (!/^\d{1,7}$/.test(cursor)) {
    throw new InputError(
      `'cursor' is none that a page before gave: leave it out to begin anew`,
    );
  }
  return Number(cursor);
}

/** One page of a list, and what its host says of the whole. */
export interface NumberedPage {
  headers: Headers;
  /** From 1. */
  page: number;
  /** How many were asked for. */
  limit: number;
  /** How many came. */
  count: number;
  total: number;
}

/** Whether a list goes on, by its Link header or else by its total. */
export function hasNextPage(numbered: NumberedPage): boolean {
  const { headers, page, limit, count, total } = numbered;
  const link = headers.get('link');
  if (link) {
    return /;\s*rel="?next\b/.test(link);
  }
  const expected = Math.min(limit, Math.max(0, total - (page - 1) * limit));
  // others come from hosts with a lower limit of their own, whose pages are as
  // long as this one
  return count === expected
    ? page * limit < total
    : count > 0 && page * count < total;
}

/** Reads page after page, up to a number of them. */
export async function readPages<T>(
  most: number,
  read: (page: number) => Promise<{ items: T[]; hasNext: boolean }>,
): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; page <= most; page++) {
    const { items, hasNext } = await read(page);
    all.push(...items);
    if (!hasNext || items.length === 0) {
      break;
    }
  }
  return all;
}
