import { InputError } from '@backstage/errors';
import { parseDuration, parseTime } from '../logql';

const HOUR = 3_600_000_000_000n;

export interface GivenRange {
  start?: string;
  end?: string;
  since?: string;
}

/** Nanoseconds; the last hour unless something else is said. @throws InputError */
export function readRange(
  { start, end, since }: GivenRange,
  usual = HOUR,
): { start: bigint; end: bigint } {
  const now = BigInt(Date.now()) * 1_000_000n;
  const last = end === undefined ? now : parseTime(end, 'end');
  const back = since === undefined ? usual : parseDuration(since);
  const first =
    start === undefined
      ? (last < now ? last : now) - back
      : parseTime(start, 'start');
  if (first > last) {
    throw new InputError("'start' is after 'end'");
  }
  return { start: first, end: last };
}
