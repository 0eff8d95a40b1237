const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86400],
  ['month', 30 * 86400],
  ['week', 7 * 86400],
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
];

const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/**
 * How far a time is from now, for people: `3 days ago`, `in 2 months`, `just now`.
 *
 * @param time anything that `Date` reads, such as `2026-01-31T12:00:00Z`
 * @param now milliseconds since 1970
 */
export function timeAgo(time: string, now: number = Date.now()): string {
  const seconds = (new Date(time).getTime() - now) / 1000;
  const step = steps.find(([, length]) => Math.abs(seconds) >= length);
  return step
    ? format.format(Math.trunc(seconds / step[1]), step[0])
    : 'just now';
}
