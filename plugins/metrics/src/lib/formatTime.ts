const two = (value: number) => String(value).padStart(2, '0');

/** `2026-01-31`, where the reader is. */
export const dayOf = (ms: number): string => {
  const date = new Date(ms);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(
    date.getDate(),
  )}`;
};

/** `12:34:56`, where the reader is. */
export const clockOf = (ms: number): string => {
  const date = new Date(ms);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(
    date.getSeconds(),
  )}`;
};

/** `2026-01-31 12:34:56`, where the reader is. */
export const timeOf = (ms: number): string => `${dayOf(ms)} ${clockOf(ms)}`;

/** What an input of a date and time takes: `2026-01-31T12:34:56`. */
export const inputTimeOf = (ms: number): string =>
  `${dayOf(ms)}T${clockOf(ms)}`;

const DAY = 86_400;

/**
 * What stands below an axis of times: the clock, and the day where another one begins.
 *
 * @param seconds the places, since 1970, in order
 * @param step how far they are apart, in seconds
 */
export function timeTicks(seconds: number[], step: number): string[] {
  let last = '';
  return seconds.map(second => {
    const ms = second * 1_000;
    const day = dayOf(ms).slice(5);
    const clock = clockOf(ms);
    const isNewDay = last !== '' && day !== last;
    last = day;
    if (step >= DAY || (isNewDay && clock === '00:00:00')) {
      return day;
    }
    return step % 60 ? clock : clock.slice(0, 5);
  });
}
