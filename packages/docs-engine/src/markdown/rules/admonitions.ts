import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import {
  endOfIndented,
  interrupting,
  parseLines,
  textAfterMarker,
} from '../lib/blockLines';
import { pushCallout, readCalloutHeader } from '../lib/callouts';
import type { Rule } from '../Rule';

function admonition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const text = textAfterMarker(state, startLine, '!!!');
  const header = text ? readCalloutHeader(text) : undefined;
  if (!header?.classes.length) {
    return false;
  }
  if (!silent) {
    const indent = state.sCount[startLine] + 4;
    const from = startLine + 1;
    const to = endOfIndented(state, indent, { from, to: endLine });
    pushCallout(state.push.bind(state), header, {
      element: 'div',
      map: [startLine, to],
    });
    parseLines(state, indent, { from, to });
    state.push('callout_close', 'div', -1);
    state.line = to;
  }
  return true;
}

/** `!!! type "Title"`, with a body indented by four. */
export const admonitions: Rule = md => {
  md.block.ruler.before('fence', 'admonition', admonition, interrupting);
};
