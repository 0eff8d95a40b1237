import { InputError } from '@backstage/errors';
import type { LogDirection, LogLine } from '@portico/plugin-logs-common';

/** Nanoseconds since 1970: from the start, before the end. */
export interface TimeRange {
  start: bigint;
  end: bigint;
}

/** What is left of a range behind a cursor. @throws InputError */
export function rangeAfter(
  { start, end }: TimeRange,
  direction: LogDirection,
  cursor: string | undefined,
): TimeRange {
  if (cursor === undefined) {
    return { start, end };
  }
  if (!/^\d{1,19}$/.test(cursor)) {
    throw new InputError("'cursor' is not one that a page ended with");
  }
  const time = BigInt(cursor);
  return direction === 'forward' ? { start: time, end } : { start, end: time };
}

/** The cursor behind, or else before, all lines of one moment. */
export function cursorAt(
  time: string,
  direction: LogDirection,
  place: 'behind' | 'before',
): string {
  const isNext = (direction === 'forward') === (place === 'behind');
  return String(isNext ? BigInt(time) + 1n : BigInt(time));
}

/** The lines that are not of the last moment. */
export function withoutLastMoment(lines: LogLine[]): LogLine[] {
  const last = lines[lines.length - 1];
  return lines.filter(({ time }) => time !== last?.time);
}
