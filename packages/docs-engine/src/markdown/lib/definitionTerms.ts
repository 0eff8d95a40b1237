import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { isCode, lineStart } from './blockLines';
import { perObject } from './perObject';
import { firstAfter, proseLines } from './proseLines';

/** More lines than these above a definition are a paragraph. */
const mostTerms = 20;

const definitionLines = perObject((state: StateBlock) =>
  /(?:^|[\s>]):[ \t]/.test(state.src)
    ? proseLines(state)
        .filter(({ text }) => /^:[ \t]/.test(text))
        .map(({ line }) => line)
    : [],
);

/** Whether a line begins with a colon and has a text behind it. */
export function isMarked(state: StateBlock, line: number): boolean {
  const start = lineStart(state, line);
  return (
    state.src[start] === ':' &&
    /[ \t]/.test(state.src[start + 1] ?? '') &&
    state.skipSpaces(start + 1) < state.eMarks[line]
  );
}

/** Whether a line is a definition in the container that is being parsed. */
export function isDefinition(state: StateBlock, line: number): boolean {
  return (
    isMarked(state, line) &&
    state.sCount[line] >= state.blkIndent &&
    !isCode(state, line)
  );
}

function endsParagraph(state: StateBlock, line: number, end: number): boolean {
  return state.md.block.ruler
    .getRules('paragraph')
    .some(rule => rule(state, line, end, true));
}

/** The line of the first definition below terms, which have a line each, and at most one blank line. */
export function definitionBelow(
  state: StateBlock,
  startLine: number,
  endLine: number,
): number | undefined {
  const definition = firstAfter(definitionLines(state), startLine) ?? endLine;
  if (
    definition >= endLine ||
    definition - startLine > mostTerms ||
    !isDefinition(state, definition)
  ) {
    return undefined;
  }
  const lastTerm = state.isEmpty(definition - 1)
    ? definition - 2
    : definition - 1;
  for (let line = startLine; line <= lastTerm; line++) {
    const goesOn =
      line === startLine ||
      (state.sCount[line] >= state.blkIndent &&
        !endsParagraph(state, line, endLine));
    if (state.isEmpty(line) || !goesOn) {
      return undefined;
    }
  }
  return definition;
}
