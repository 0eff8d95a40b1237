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

/** A moment, and which of the lines of that moment when there are several. */
export type Moment = {
  /** Nanoseconds since 1970, as digits. */
  time: string;
  line?: string;
};

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

/** The milliseconds that a moment is in. */
export const millisecondsOf = (time: string): number =>
  Number(time.slice(0, -6) || '0');

function readMoment(text: string | null): string | undefined {
  if (/^\d{16,19}$/.test(text ?? '')) {
    return text ?? undefined;
  }
  const time = readTime(text);
  return time === undefined ? undefined : `${Math.floor(time)}000000`;
}

/**
 * The range and the moment of an address, `?…` of the tabs that show something over time:
 *
 * - `span=15m|1h|6h|24h|7d`: up to now; `1h` when nothing is said
 * - `from=…&to=…`: from, and before, two times; they win over `span`
 * - `at=…`: the moment that is shown and marked. Without `from` and `to`: with a quarter of an hour on each side
 * - `line=…`: which line of that moment, in logs; their tab writes it
 *
 * Times are ISO 8601, or milliseconds since 1970; `at` also nanoseconds (16 to 19 digits). What cannot be read is as if
 * it were not there.
 */
export function parseMomentAddress(search: URLSearchParams): {
  range: TimeRange;
  moment?: Moment;
} {
  const time = readMoment(search.get('at'));
  const line = search.get('line') ?? undefined;
  const moment = time === undefined ? undefined : { time, line };
  const from = readTime(search.get('from'));
  const to = readTime(search.get('to'));
  if (from !== undefined && to !== undefined && from < to) {
    return { range: { from, to }, moment };
  }
  if (moment) {
    const at = millisecondsOf(moment.time);
    return { range: { from: at - AROUND, to: at + AROUND }, moment };
  }
  const span = search.get('span');
  return { range: { span: isSpan(span) ? span : '1h' } };
}

/**
 * What `parseMomentAddress` reads, written: `momentAddress({ at: Date.now() })` is all that a link to "the logs at this
 * moment" needs behind the path of their tab.
 *
 * @param at milliseconds since 1970, or nanoseconds as digits
 */
export function momentAddress(options: {
  range?: TimeRange;
  at?: number | string;
  line?: string;
}): URLSearchParams {
  const { range, at, line } = options;
  const search = new URLSearchParams();
  if (range && 'span' in range) {
    search.set('span', range.span);
  } else if (range) {
    search.set('from', new Date(range.from).toISOString());
    search.set('to', new Date(range.to).toISOString());
  }
  if (at !== undefined) {
    search.set('at', typeof at === 'number' ? new Date(at).toISOString() : at);
  }
  if (line !== undefined) {
    search.set('line', line);
  }
  return search;
}
