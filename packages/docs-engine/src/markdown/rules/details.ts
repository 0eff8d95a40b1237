import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import {
  endOfIndented,
  interrupting,
  parseLines,
  textAfterMarker,
} from '../lib/blockLines';
import { pushCallout, readCalloutHeader } from '../lib/callouts';
import type { Rule } from '../Rule';

function detailsBlock(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const text = textAfterMarker(state, startLine, '???');
  const header = text ? readCalloutHeader(text.replace(/^\+/, '')) : undefined;
  if (!header?.classes.length && !header?.title) {
    return false;
  }
  if (!silent) {
    const indent = state.sCount[startLine] + 4;
    const from = startLine + 1;
    const to = endOfIndented(state, indent, { from, to: endLine });
    const open = pushCallout(state.push.bind(state), header, {
      element: 'details',
      map: [startLine, to],
    });
    if (text?.startsWith('+')) {
      open.attrSet('open', 'open');
    }
    parseLines(state, indent, { from, to });
    state.push('callout_close', 'details', -1);
    state.line = to;
  }
  return true;
}

/** `??? type "Title"`, folded, and `???+`, unfolded. */
export const details: Rule = md => {
  md.block.ruler.before('fence', 'details', detailsBlock, interrupting);
};
