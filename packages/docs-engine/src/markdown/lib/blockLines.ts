import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';

/** For the block ruler: the rule may begin where a paragraph, a quote or a list would have gone on. */
export const interrupting = {
  alt: ['paragraph', 'reference', 'blockquote', 'list'],
};

/** Where a line's text begins, behind the markers and the indentation of what it lies in. */
export function lineStart(state: StateBlock, line: number): number {
  return state.bMarks[line] + state.tShift[line];
}

/** Whether a line is indented as far as code is. */
export function isCode(state: StateBlock, line: number): boolean {
  return state.sCount[line] - state.blkIndent >= 4;
}

/**
 * The text of a line that begins with the marker, without the blanks at its end.
 * Lines indented as far as code have none.
 */
export function textAfterMarker(
  state: StateBlock,
  line: number,
  marker: string,
): string | undefined {
  const start = lineStart(state, line);
  return state.src.startsWith(marker, start) && !isCode(state, line)
    ? state.src.slice(start + marker.length, state.eMarks[line]).trimEnd()
    : undefined;
}

/** The line after the last one of a body in which every line is blank or indented at least so far. */
export function endOfIndented(
  state: StateBlock,
  indent: number,
  lines: { from: number; to: number },
): number {
  let end = lines.from;
  for (let line = lines.from; line < lines.to; line++) {
    if (!state.isEmpty(line)) {
      if (state.sCount[line] < indent) {
        break;
      }
      end = line + 1;
    }
  }
  return end;
}

/** Parses lines as a container of their own: nothing in it goes on behind its end. */
export function parseLines(
  state: StateBlock,
  indent: number,
  { from, to }: { from: number; to: number },
): void {
  const { blkIndent, lineMax, parentType } = state;
  state.blkIndent = indent;
  state.lineMax = to;
  state.parentType = 'root';
  state.md.block.tokenize(state, from, to);
  state.blkIndent = blkIndent;
  state.lineMax = lineMax;
  state.parentType = parentType;
}

/** Puts a line's end, and a line's start and indent, elsewhere for as long as something is parsed. */
export function withLineBounds(
  state: StateBlock,
  bounds: {
    end?: { line: number; at: number };
    start?: { line: number; at: number; indent: number };
  },
  parse: () => void,
): void {
  const { end, start } = bounds;
  const { bMarks, tShift, sCount, eMarks } = state;
  const oldEnd = end && eMarks[end.line];
  const old = start && [
    bMarks[start.line],
    tShift[start.line],
    sCount[start.line],
  ];
  if (end) {
    eMarks[end.line] = end.at;
  }
  if (start) {
    const text = Math.min(state.skipSpaces(start.at), eMarks[start.line]);
    bMarks[start.line] = start.at;
    tShift[start.line] = text - start.at;
    sCount[start.line] = start.indent;
  }
  parse();
  if (start && old) {
    [bMarks[start.line], tShift[start.line], sCount[start.line]] = old;
  }
  if (end && oldEnd !== undefined) {
    eMarks[end.line] = oldEnd;
  }
}
