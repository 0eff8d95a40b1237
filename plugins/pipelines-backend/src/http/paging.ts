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
