import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { readAlertMarker } from './alertMarker';
import { parseLines, textAfterMarker } from './blockLines';
import { pushCallout } from './callouts';
import { isEnclosed } from './enclosed';
import { perObject } from './perObject';
import { firstAfter, proseLines } from './proseLines';

const closings = perObject((state: StateBlock) =>
  proseLines(state)
    .filter(({ whole }) => /^[ \t]*>>>[ \t]*$/.test(whole))
    .map(({ line }) => line),
);

/** The block rule of `>>> [!note] Title` up to the next `>>>`. */
export function multilineAlert(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const text = textAfterMarker(state, startLine, '>>> ');
  const header = text ? readAlertMarker(text) : undefined;
  const close = header && firstAfter(closings(state), startLine);
  if (
    !header ||
    close === undefined ||
    !isEnclosed(state, { open: startLine, close, end: endLine })
  ) {
    return false;
  }
  if (!silent) {
    pushCallout(state.push.bind(state), header, {
      element: 'div',
      map: [startLine, close + 1],
    });
    parseLines(state, state.blkIndent, { from: startLine + 1, to: close });
    state.push('callout_close', 'div', -1);
    state.line = close + 1;
  }
  return true;
}
