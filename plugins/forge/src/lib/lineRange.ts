/** Lines of a file, from 1, both ends included. */
export type LineRange = { first: number; last: number };

/** Reads `#L10` and `#L10-L20`, in either order; undefined for anything else. */
export function parseLineRange(hash: string): LineRange | undefined {
  const match = /^#L([1-9]\d{0,6})(?:-L?([1-9]\d{0,6}))?$/.exec(hash);
  if (!match) {
    return undefined;
  }
  const one = Number(match[1]);
  const other = Number(match[2] ?? match[1]);
  return { first: Math.min(one, other), last: Math.max(one, other) };
}

export function formatLineRange({ first, last }: LineRange): string {
  return first === last ? `#L${first}` : `#L${first}-L${last}`;
}

/** What a click with shift held selects: from where the selection started to the line. */
export function extendLineRange(
  range: LineRange | undefined,
  line: number,
): LineRange {
  const start = range?.first ?? line;
  return { first: Math.min(start, line), last: Math.max(start, line) };
}
