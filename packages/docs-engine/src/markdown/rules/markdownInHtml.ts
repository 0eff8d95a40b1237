import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import {
  interrupting,
  isCode,
  lineStart,
  parseLines,
  withLineBounds,
} from '../lib/blockLines';
import { isEnclosed } from '../lib/enclosed';
import {
  type MarkdownElement,
  markdownElements,
} from '../lib/markdownElements';
import {
  isInMarkdownElement,
  pushMarkdownElement,
} from '../lib/markdownElementTokens';
import type { Rule } from '../Rule';

/** The line that holds a place of the text, which is not before the line to start from. */
function lineOf(state: StateBlock, place: number, from: number): number {
  let low = from;
  let high = state.eMarks.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (state.eMarks[middle] < place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function elementAt(
  state: StateBlock,
  place: number,
  lines: { open: number; end: number },
): MarkdownElement | undefined {
  const found = markdownElements(state).get(place);
  const close = found && lineOf(state, found.close.end, lines.open);
  return close !== undefined && isEnclosed(state, { ...lines, close })
    ? found
    : undefined;
}

/** Parses what is left of a line behind an element. */
function parseRest(state: StateBlock, line: number, at: number): void {
  if (at < state.eMarks[line]) {
    const indent = state.blkIndent;
    withLineBounds(state, { start: { line, at, indent } }, () =>
      parseLines(state, indent, { from: line, to: line + 1 }),
    );
  }
}

function element(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  let place = lineStart(state, startLine);
  let line = startLine;
  let next = isCode(state, line)
    ? undefined
    : elementAt(state, place, { open: line, end: endLine });
  if (!next || silent) {
    return next !== undefined;
  }
  while (next) {
    const open = lineOf(state, next.open.end, line);
    const close = lineOf(state, next.close.start, open);
    pushMarkdownElement(state, next, { open, close });
    line = lineOf(state, next.close.end, close);
    place = Math.min(state.skipSpaces(next.close.end), state.eMarks[line]);
    next = elementAt(state, place, { open: line, end: endLine });
  }
  parseRest(state, line, place);
  state.line = line + 1;
  return true;
}

const ownEnd = /^<(?:script|pre|style|textarea|!|\?)/i;
const wholeLine = /^<([a-z][a-z0-9]*)[\s>].*<\/([a-z][a-z0-9]*)>$/i;

/** The line before which raw HTML has to end, though no blank line stands there. */
function endOfRaw(
  state: StateBlock,
  startLine: number,
  endLine: number,
): number | undefined {
  const text = state.src
    .slice(lineStart(state, startLine), state.eMarks[startLine])
    .trimEnd();
  if (!text.startsWith('<') || ownEnd.test(text)) {
    return undefined;
  }
  const [, opened, closed] = wholeLine.exec(text) ?? [];
  if (isInMarkdownElement(state) && opened && opened === closed) {
    return startLine + 1;
  }
  let line = startLine + 1;
  while (line < endLine && !state.isEmpty(line)) {
    if (markdownElements(state).has(lineStart(state, line))) {
      return line;
    }
    line++;
  }
  return undefined;
}

/** `<div markdown>`: what lies in the element is Markdown; `markdown="span"` and `"block"` say of which kind. */
export const markdownInHtml: Rule = md => {
  md.block.ruler.before(
    'html_block',
    'markdown_in_html',
    element,
    interrupting,
  );
  md.block.ruler.before(
    'html_block',
    'html_before_markdown',
    (state, startLine, endLine, silent) => {
      const to =
        silent || isCode(state, startLine) || markdownElements(state).size === 0
          ? undefined
          : endOfRaw(state, startLine, endLine);
      if (to === undefined || to >= endLine) {
        return false;
      }
      parseLines(state, state.blkIndent, { from: startLine, to });
      state.line = to;
      return true;
    },
  );
};
