import { InputError } from '@backstage/errors';

const RFC3339 =
  /^(\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d)$/;

/**
 * Nanoseconds since 1970 of a time as Loki takes it: nanoseconds, seconds with
 * a fraction, or RFC 3339. Whole numbers of at most ten digits are seconds.
 *
 * @throws InputError
 */
export function parseTime(text: string, name: string): bigint {
  if (/^\d{1,19}$/.test(text)) {
    return text.length <= 10 ? BigInt(text) * 1_000_000_000n : BigInt(text);
  }
  const seconds = /^(\d{1,11})\.(\d{1,9})\d*$/.exec(text);
  if (seconds) {
    return (
      BigInt(seconds[1]) * 1_000_000_000n + BigInt(seconds[2].padEnd(9, '0'))
    );
  }
  const date = RFC3339.exec(text);
  const ms = date && Date.parse(`${date[1].replace(' ', 'T')}${date[3]}`);
  if (!date || !ms) {
    throw new InputError(
      `'${name}' is '${text.slice(
        0,
        40,
      )}': write nanoseconds since 1970, seconds with a fraction, or a time such as 2026-01-31T12:00:00Z`,
    );
  }
  return BigInt(ms) * 1_000_000n + BigInt((date[2] ?? '0').padEnd(9, '0'));
}
