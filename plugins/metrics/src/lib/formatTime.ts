import { clockOf, dayOf } from '@portico/ui-kit';

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
