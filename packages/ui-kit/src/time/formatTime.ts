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
