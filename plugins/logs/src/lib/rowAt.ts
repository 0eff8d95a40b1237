import type { Moment } from '@portico/ui-kit';
import { compareTimes } from './compareTimes';
import type { LogRow } from './LineWindow';

/** Where the row of a moment is, or the first behind it, or else the last; -1 without rows. */
export function rowAt(rows: readonly LogRow[], moment: Moment): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (compareTimes(rows[middle].time, moment.time) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  for (let i = low; rows[i]?.time === moment.time; i++) {
    if (rows[i].id === moment.line) {
      return i;
    }
  }
  return Math.min(low, rows.length - 1);
}

/** Whether a row is the one that an address means. */
export const isRowOf = (row: LogRow, moment: Moment | undefined): boolean =>
  moment?.time === row.time &&
  (moment.line === undefined || moment.line === row.id);
