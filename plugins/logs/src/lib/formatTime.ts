import { millisecondsOf } from './momentAddress';

const two = (value: number) => String(value).padStart(2, '0');
const three = (value: number) => String(value).padStart(3, '0');

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

/** What an input of a date and time takes: `2026-01-31T12:34:56`. */
export const inputTimeOf = (ms: number): string =>
  `${dayOf(ms)}T${clockOf(ms)}`;
