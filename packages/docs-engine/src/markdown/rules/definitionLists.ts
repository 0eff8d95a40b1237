import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { lineStart, withLineBounds } from '../lib/blockLines';
import {
  definitionBelow,
  isDefinition,
  isMarked,
} from '../lib/definitionTerms';
import type { Rule } from '../Rule';

function pushTerms(state: StateBlock, first: number, end: number): void {
  for (let line = first; line < end && !state.isEmpty(line); line++) {
    state.push('dt_open', 'dt', 1).map = [line, line + 1];
    const text = state.push('inline', '', 0);
    text.content = state.src
      .slice(lineStart(state, line), state.eMarks[line])
      .trim();
    text.map = [line, line + 1];
    text.children = [];
    state.push('dt_close', 'dt', -1);
  }
}

/** Four, as Python-Markdown has it, unless what follows is indented as far as the definition's own text only. */
function bodyIndent(
  state: StateBlock,
  { line, textColumn }: { line: number; textColumn: number },
): number {
  const four = state.sCount[line] + 4;
  const next = state.skipEmptyLines(line + 1);
  const isLess = next < state.lineMax && state.sCount[next] < four;
  return isLess && textColumn < four ? textColumn : four;
}

/** Parses one definition; it is loose when a blank line stands above it or in it. */
function pushDefinition(state: StateBlock, line: number, end: number): void {
  const { blkIndent, parentType, tight, ddIndent, sCount } = state;
  const start = lineStart(state, line);
  const at = state.skipSpaces(start + 1);
  const textColumn = sCount[line] + at - start;
  const indent = bodyIndent(state, { line, textColumn });
  const isLoose = state.isEmpty(line - 1);
  const open = state.push('dd_open', 'dd', 1);
  const first = state.tokens.length;
  state.blkIndent = indent;
  state.ddIndent = indent;
  state.parentType = 'root';
  state.tight = true;
  withLineBounds(state, { start: { line, at, indent } }, () =>
    state.md.block.tokenize(state, line, end),
  );
  if (state.tight && !isLoose) {
    hideParagraphs(state, first);
  }
  open.map = [line, state.line];
  state.push('dd_close', 'dd', -1);
  Object.assign(state, { blkIndent, parentType, tight, ddIndent });
}

function hideParagraphs(state: StateBlock, first: number): void {
  state.tokens.slice(first).forEach(token => {
    if (token.type.startsWith('paragraph_') && token.level === state.level) {
      token.hidden = true;
    }
  });
}

function pushList(state: StateBlock, definition: number, end: number): void {
  let line: number | undefined = definition;
  let terms = state.line;
  while (line !== undefined) {
    pushTerms(state, terms, line);
    while (line < end && isDefinition(state, line)) {
      pushDefinition(state, line, end);
      line = state.skipEmptyLines(state.line);
    }
    terms = line;
    line =
      line < end && state.sCount[line] >= state.blkIndent
        ? definitionBelow(state, line, end)
        : undefined;
  }
}

/** Whether a line is a definition whose term is raw HTML, as a comment is that a plugin makes something of. */
function isBelowHtml(state: StateBlock, line: number): boolean {
  const last = state.tokens[state.tokens.length - 1];
  return last?.type === 'html_block' && isDefinition(state, line);
}

/** Terms, each on a line, and below them `: definition`. */
export const definitionLists: Rule = md => {
  md.block.ruler.before(
    'paragraph',
    'definition_list',
    (state, startLine, endLine, silent) => {
      if (silent) {
        return (
          state.sCount[startLine] < state.ddIndent && isMarked(state, startLine)
        );
      }
      const definition = isBelowHtml(state, startLine)
        ? startLine
        : definitionBelow(state, startLine, endLine);
      if (definition === undefined) {
        return false;
      }
      const open = state.push('dl_open', 'dl', 1);
      pushList(state, definition, endLine);
      open.map = [startLine, state.line];
      state.push('dl_close', 'dl', -1);
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
};
