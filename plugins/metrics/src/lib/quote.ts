export type Quote = '"' | "'" | '`';

/**
 * The inside of a string of PromQL that stands for a value, whatever is in it; undefined when that cannot be written,
 * which is so of a backtick in backticks.
 *
 * Source: https://prometheus.io/docs/prometheus/latest/querying/basics/#string-literals
 */
export function escapeFor(quote: Quote, value: string): string | undefined {
  if (quote === '`') {
    return value.includes('`') ? undefined : value;
  }
  // What JSON escapes, Go reads; but each kind of string takes only the escape of its own quote.
  const inside = JSON.stringify(value).slice(1, -1);
  return quote === '"'
    ? inside
    : inside
        .replace(/\\(.)/g, (pair, char) => (char === '"' ? char : pair))
        .replaceAll("'", "\\'");
}

/** A value as a string of PromQL. */
export const quoted = (value: string): string => `"${escapeFor('"', value)}"`;

/** A regular expression of RE2 that only a text itself matches. */
export const regexOf = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
