import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { perObject } from './perObject';

type Outdent = { line: number; indent: number };

const outdents = perObject((_: StateBlock): { last?: Outdent } => ({}));

/**
 * Whether every line between an opening and its closing one lies in the container that is being parsed.
 * Remembers where a container ended, so that many openings in it cost one look at its lines.
 */
export function isEnclosed(
  state: StateBlock,
  lines: { open: number; close: number; end: number },
): boolean {
  const known = outdents(state);
  const { last } = known;
  if (
    lines.close >= lines.end ||
    (last &&
      last.line > lines.open &&
      last.line <= lines.close &&
      last.indent <= state.blkIndent)
  ) {
    return false;
  }
  for (let line = lines.open + 1; line <= lines.close; line++) {
    if (!state.isEmpty(line) && state.sCount[line] < state.blkIndent) {
      known.last = { line, indent: state.blkIndent };
      return false;
    }
  }
  return true;
}
