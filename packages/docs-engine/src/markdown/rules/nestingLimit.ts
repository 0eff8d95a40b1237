import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { endOfIndented } from '../lib/blockLines';
import type { PageEnv } from '../PageEnv';
import type { Rule } from '../Rule';

/** Adds the lines that are left of a container as they were written. */
function showAsWritten(
  state: StateBlock,
  startLine: number,
  endLine: number,
): void {
  const from = state.skipEmptyLines(startLine);
  const to = endOfIndented(state, state.blkIndent, { from, to: endLine });
  state.line = to;
  if (to > from) {
    const code = state.push('code_block', 'code', 0);
    code.content = state.getLines(from, to, state.blkIndent, true);
    code.map = [from, to];
    const { maxNesting } = state.md.options as { maxNesting: number };
    (state.env as PageEnv).warn(
      `Lists, quotes and other blocks are nested more than ${maxNesting} deep; what is deeper is shown as it was written.`,
      from,
    );
  }
}

/** Shows what is nested too deep as text: markdown-it leaves it out, and all that follows in the same list. */
export const nestingLimit: Rule = md => {
  const { block, options } = md;
  const { maxNesting } = options as { maxNesting: number };
  const tokenize = block.tokenize.bind(block);
  block.tokenize = (state, startLine, endLine) =>
    state.level < maxNesting
      ? tokenize(state, startLine, endLine)
      : showAsWritten(state, startLine, endLine);
};
