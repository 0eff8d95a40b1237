import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { perObject } from './perObject';

/** A line outside fences. */
export type ProseLine = {
  line: number;
  whole: string;
  /** Without the blanks and the markers of quotes and lists that it begins with. */
  text: string;
};

const markers = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))+/;

const marked = /^[ \t>*+\d-]/;

/** What may open or close a fence: three or more of a kind, and for backticks none behind them. */
export function fenceMark(text: string): string | undefined {
  if (text[0] !== '`' && text[0] !== '~') {
    return undefined;
  }
  const [mark] = /^(?:`{3,}|~{3,})/.exec(text) ?? [];
  return mark?.startsWith('`') && text.includes('`', mark.length)
    ? undefined
    : mark;
}

/** The lines of a text that are in no fence, as far as can be seen without parsing what they lie in. */
export function proseLinesOf(src: string): ProseLine[] {
  const lines: ProseLine[] = [];
  let fence: string | undefined;
  src.split('\n').forEach((whole, line) => {
    const text = marked.test(whole) ? whole.replace(markers, '') : whole;
    const mark = fenceMark(text);
    if (fence === undefined && mark === undefined) {
      lines.push({ line, whole, text });
    } else if (fence === undefined) {
      fence = mark;
    } else if (mark?.startsWith(fence) && text.trimEnd() === mark) {
      fence = undefined;
    }
  });
  return lines;
}

/** Those of the page that is being parsed. */
export const proseLines = perObject((state: StateBlock) =>
  proseLinesOf(state.src),
);

/** The first of ascending lines that comes after another. */
export function firstAfter(
  lines: readonly number[],
  line: number,
): number | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lines[middle] > line) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return lines[low];
}
