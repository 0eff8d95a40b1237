import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { nextIndexOf } from './nextIndexOf';

/** How far down the end of a block is looked for, in lines. */
const longest = 1_000;

/** A line of a block without its indent and what trails it. */
export function trimmedLine(state: StateBlock, line: number): string {
  return state.src
    .slice(state.bMarks[line] + state.tShift[line], state.eMarks[line])
    .trim();
}

/**
 * The first line after another one that has an end of a block in it and passes a test; undefined when there is none.
 * Many blocks without an end take linear time, as the place of the next end is kept.
 */
export function lineUntil(
  state: StateBlock,
  { first, end, close }: { first: number; end: number; close: string },
  isLast: (line: string) => boolean,
): number | undefined {
  const limit = Math.min(end, first + longest);
  let found = nextIndexOf(state, close, state.eMarks[first]);
  for (let line = first + 1; line < limit; line++) {
    if (found > state.eMarks[limit - 1]) {
      return undefined;
    }
    if (found < state.eMarks[line]) {
      if (isLast(trimmedLine(state, line))) {
        return line;
      }
      found = nextIndexOf(state, close, state.eMarks[line]);
    }
  }
  return undefined;
}
