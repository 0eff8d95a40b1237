const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The spans that end now, by their names in addresses. */
export const spans = {
  '15m': 15 * MINUTE,
  '1h': HOUR,
  '6h': 6 * HOUR,
  '24h': 24 * HOUR,
  '7d': 7 * 24 * HOUR,
} as const;

export type Span = keyof typeof spans;

/** Milliseconds since 1970: from the start, before the end. */
export type FixedRange = { from: number; to: number };

export type TimeRange = { span: Span } | FixedRange;

/** How much is shown on each side of a moment when nothing else is said. */
const AROUND = 15 * MINUTE;

const isSpan = (name: string | null): name is Span =>
  name !== null && Object.hasOwn(spans, name);

/** Milliseconds of `1767225600000` or `2026-01-01T00:00:00Z`; undefined for anything else. */
function readTime(text: string | null): number | undefined {
  const time = /^\d{1,15}$/.test(text ?? '')
    ? Number(text)
    : Date.parse(text ?? '');
  return time >= 0 && time < 8e15 ? time : undefined;
}

/** As `readTime`, and of nanoseconds (16 to 19 digits), which lines of logs are told apart by. */
function readMoment(text: string | null): number | undefined {
  if (text && /^\d{16,19}$/.test(text)) {
    return Number(text.slice(0, -6));
  }
  const time = readTime(text);
  return time === undefined ? undefined : Math.floor(time);
}

/**
 * The range and the moment of an address, `?…` of the metrics tab and the logs tab alike:
 *
 * - `span=15m|1h|6h|24h|7d`: up to now; `1h` when nothing is said
 * - `from=…&to=…`: from, and before, two times; they win over `span`
 * - `at=…`: the moment that is marked. Without `from` and `to`: with a quarter of an hour on each side
 *
 * Times are ISO 8601, or milliseconds since 1970; `at` also nanoseconds. What cannot be read is as if it were not there.
 */
export function parseMomentAddress(search: URLSearchParams): {
  range: TimeRange;
  /** Milliseconds since 1970. */
  at?: number;
} {
  const at = readMoment(search.get('at'));
  const from = readTime(search.get('from'));
  const to = readTime(search.get('to'));
  if (from !== undefined && to !== undefined && from < to) {
    return { range: { from, to }, at };
  }
  if (at !== undefined) {
    return { range: { from: at - AROUND, to: at + AROUND }, at };
  }
  const span = search.get('span');
  return { range: { span: isSpan(span) ? span : '1h' } };
}

/** What `parseMomentAddress` reads, written. @param at milliseconds since 1970 */
export function momentAddress(options: {
  range?: TimeRange;
  at?: number;
}): URLSearchParams {
  const { range, at } = options;
  const search = new URLSearchParams();
  if (range && 'span' in range) {
    search.set('span', range.span);
  } else if (range) {
    search.set('from', new Date(range.from).toISOString());
    search.set('to', new Date(range.to).toISOString());
  }
  if (at !== undefined) {
    search.set('at', new Date(at).toISOString());
  }
  return search;
}
