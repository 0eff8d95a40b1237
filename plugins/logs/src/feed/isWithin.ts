import type { Moment } from '@portico/ui-kit';
import { compareTimes } from '../lib/compareTimes';
import type { FeedState } from './FeedState';

/** Whether what is shown goes as far as a moment, so that its line is there if there is one. */
export function isWithin({ rows, sides }: FeedState, { time }: Moment) {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  return (
    Boolean(first) &&
    (sides.older === 'none' || compareTimes(first.time, time) <= 0) &&
    (sides.newer === 'none' || compareTimes(time, last.time) <= 0)
  );
}
