import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { lineStart } from './blockLines';
import { nextIndexOf } from './nextIndexOf';
import { perObject } from './perObject';

/** How far down the end of a block is looked for, in lines. */
const longest = 1_000;

/** A line of a block without its indent and what trails it. */
export function trimmedLine(state: StateBlock, line: number): string {
  return state.src.slice(lineStart(state, line), state.eMarks[line]).trim();
}

/** From one line to before another none is an end, or the last is. */
type Searched = { from: number; to: number; last?: number };

/** By what ends a block, and by the depth: a quote's lines are others to what lies in it. */
const searches = perObject((_: StateBlock) => new Map<string, Searched>());

/**
 * The first line after another one that has an end of a block in it and passes a test; undefined when there is none.
 * Many blocks without an end take linear time, as what was found out is kept.
 */
export function lineUntil(
  state: StateBlock,
  { first, end, close }: { first: number; end: number; close: string },
  isLast: (line: string) => boolean,
): number | undefined {
  const key = `${close} ${state.level}`;
  const before = searches(state).get(key);
  const known = before && before.from <= first && first < before.to;
  const limit = Math.min(end, first + longest);
  if (known && before.last !== undefined) {
    return before.last < limit ? before.last : undefined;
  }
  const from = known ? before.from : first;
  let line = known ? before.to : first + 1;
  let found = nextIndexOf(state, close, state.eMarks[line - 1]);
  while (line < limit && found <= state.eMarks[limit - 1]) {
    if (found < state.eMarks[line]) {
      if (isLast(trimmedLine(state, line))) {
        searches(state).set(key, { from, to: line, last: line });
        return line;
      }
      found = nextIndexOf(state, close, state.eMarks[line]);
    }
    line += 1;
  }
  searches(state).set(key, { from, to: Math.max(limit, line) });
  return undefined;
}
