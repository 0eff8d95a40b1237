const UNITS_MS: Record<string, number> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  y: 31_536_000_000,
};

const DURATION =
  /^(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m(?!s))?(?:\d+s)?(?:\d+ms)?$/;

/** Milliseconds of a duration such as `1h30m`; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  if (!text || !DURATION.test(text)) {
    return undefined;
  }
  const parts = [...text.matchAll(/(\d+)(ms|[smhdwy])/g)];
  return parts.reduce(
    (sum, [, value, unit]) => sum + Number(value) * UNITS_MS[unit],
    0,
  );
}
