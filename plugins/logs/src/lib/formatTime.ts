import { clockOf, dayOf, millisecondsOf } from '@portico/ui-kit';

const three = (value: number) => String(value).padStart(3, '0');

/** `12:34:56.789`, with the day in front when wanted. */
export function lineTimeOf(time: string, withDay: boolean): string {
  const ms = millisecondsOf(time);
  const clock = `${clockOf(ms)}.${three(ms % 1_000)}`;
  return withDay ? `${dayOf(ms).slice(5)} ${clock}` : clock;
}

/** A time to the nanosecond, in UTC. */
export const exactTimeOf = (time: string): string =>
  new Date(millisecondsOf(time))
    .toISOString()
    .replace(/\.\d+Z$/, `.${time.slice(-9)}Z`);
