/* eslint-disable no-control-regex -- the control characters of terminals are what this file is about */
const ESC = '\u001b';

/** Whether a text has sequences for terminals. */
export const hasEscapes = (text: string) => text.includes(ESC);

// Titles and links of terminals (OSC), which hold no text of the log, and single-character sequences.
const OTHER_SEQUENCES =
  /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b[^[\]]/g;

const COLOUR_SEQUENCES = /\u001b\[[\d;:?<=>!]*[ -/]*[@-~]/g;

const INVISIBLE = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f]/g;

/** A line as a terminal leaves it after its carriage returns. */
export function afterReturns(line: string): string {
  const end = line.endsWith('\r') ? line.length - 1 : line.length;
  return line.slice(line.lastIndexOf('\r', end - 1) + 1, end);
}

/** Leaves of all sequences for terminals those that set colours. */
export const onlyColours = (text: string) =>
  text.replace(OTHER_SEQUENCES, '').replace(INVISIBLE, '');

/** The text alone. */
export const plainText = (text: string) =>
  hasEscapes(text)
    ? onlyColours(text).replace(COLOUR_SEQUENCES, '')
    : text.replace(INVISIBLE, '');

const SGR = /\u001b\[([\d;:]*)m/g;

/** The sequences that still hold after a line; `before` are those that held before it. */
export function carriedColours(before: string, line: string): string {
  let carried = before;
  for (const [sequence, codes] of line.matchAll(SGR)) {
    carried = /^0*$/.test(codes) ? '' : carried + sequence;
  }
  // A log that never resets does not make every line longer than the last.
  return carried.slice(
    Math.max(0, carried.lastIndexOf(ESC, carried.length - 200)),
  );
}
