import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { isCode, lineStart, parseLines } from '../lib/blockLines';
import { htmlTags } from '../lib/htmlTags';
import { nextIndexOf } from '../lib/nextIndexOf';
import type { Rule } from '../Rule';

const closesItself = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
const opening = /^<(?!(?:script|pre|style|textarea)\b)\/?[a-z]/i;

function lineText(state: StateBlock, line: number): string {
  return state.src.slice(lineStart(state, line), state.eMarks[line]).trimEnd();
}

/** Follows the elements of raw HTML from line to line, as far as each is at an end before the next begins. */
class OpenElement {
  #name: string | undefined;
  #depth = 0;

  /** Whether the last element is at its end, and the line too. */
  isClosedBy(text: string): boolean {
    const tags = htmlTags(text);
    this.#name ??= tags[0]?.name;
    if (this.#name === undefined) {
      return false;
    }
    for (const { name, closes } of tags) {
      if (name === this.#name) {
        this.#depth += closes ? -1 : 1;
      }
    }
    const isClosed = this.#depth <= 0 || closesItself.has(this.#name);
    if (isClosed) {
      this.#name = undefined;
      this.#depth = 0;
    }
    return isClosed && text.endsWith('>');
  }
}

/** The line of text below elements that are closed, without a blank line between. */
function textBelow(
  state: StateBlock,
  startLine: number,
  endLine: number,
): number | undefined {
  const element = new OpenElement();
  let isClosed = false;
  for (let line = startLine; line < endLine && !state.isEmpty(line); line++) {
    const text = lineText(state, line);
    if (isClosed && !text.startsWith('<')) {
      return line;
    }
    isClosed = element.isClosedBy(text);
  }
  return undefined;
}

/** Whether a line begins with comments that are closed, and has text behind them. */
function isTextBehindComment(state: StateBlock, line: number): boolean {
  const end = state.eMarks[line];
  let at = lineStart(state, line);
  const first = at;
  while (state.src.startsWith('<!--', at)) {
    const close = nextIndexOf(state, '-->', at);
    if (close >= end) {
      return false;
    }
    at = state.skipSpaces(close + '-->'.length);
  }
  return at > first && at < end && state.src[at] !== '<';
}

/** Has a paragraph begin or go on with a comment, which CommonMark takes for raw HTML with all of its line. */
function keepTextBehindComments(md: MarkdownIt): void {
  const htmlBlock = md.block.ruler
    .getRules('')
    .find(({ name }) => name === 'html_block');
  if (htmlBlock) {
    md.block.ruler.at(
      'html_block',
      (state, startLine, endLine, silent) =>
        !isTextBehindComment(state, startLine) &&
        htmlBlock(state, startLine, endLine, silent),
      { alt: ['paragraph', 'reference', 'blockquote'] },
    );
  }
}

/** Ends raw HTML where its element ends, as Python-Markdown does: text below `<hr>` or `</div>` needs no blank line to be Markdown. */
export const rawHtml: Rule = md => {
  keepTextBehindComments(md);
  md.block.ruler.before(
    'html_block',
    'html_element',
    (state, startLine, endLine, silent) => {
      const isHtml =
        !silent &&
        state.src[lineStart(state, startLine)] === '<' &&
        !isCode(state, startLine) &&
        opening.test(lineText(state, startLine));
      const to = isHtml ? textBelow(state, startLine, endLine) : undefined;
      if (to === undefined) {
        return false;
      }
      parseLines(state, state.blkIndent, { from: startLine, to });
      state.line = to;
      return true;
    },
  );
};
