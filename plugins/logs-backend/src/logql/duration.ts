import { InputError } from '@backstage/errors';

const UNITS: Record<string, number> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
  d: 86_400e9,
  w: 604_800e9,
  y: 31_536_000e9,
};

/** Nanoseconds of a duration such as `1h30m`, or of seconds without a unit. @throws InputError */
export function parseDuration(text: string): bigint {
  if (/^\d+(\.\d+)?$/.test(text)) {
    return BigInt(Math.round(Number(text) * 1e9));
  }
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|[smhdwy]))+$/.test(text)) {
    throw new InputError(
      `'${text.slice(
        0,
        40,
      )}' is not a duration: write a number with ns, us, ms, s, m, h, d, w or y`,
    );
  }
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|[smhdwy])/g)];
  return BigInt(
    Math.round(
      parts.reduce(
        (sum, [, value, unit]) => sum + Number(value) * UNITS[unit],
        0,
      ),
    ),
  );
}
