import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import {
  endOfIndented,
  interrupting,
  parseLines,
  textAfterMarker,
} from '../lib/blockLines';
import { pushTabbedSet, type Tab } from '../lib/tabbedSet';
import type { Rule } from '../Rule';

type Opener = { title: string; isNew: boolean; selected: boolean };

function readOpener(state: StateBlock, line: number): Opener | undefined {
  const text = textAfterMarker(state, line, '===');
  const [, flags, title] = /^([+!]{0,2}) +"(.*)"$/.exec(text ?? '') ?? [];
  return title === undefined
    ? undefined
    : { title, isNew: flags.includes('!'), selected: flags.includes('+') };
}

/** The tabs that follow each other, blank lines between them or not, and the line after the last one. */
function readTabs(
  state: StateBlock,
  startLine: number,
  endLine: number,
): { tabs: Tab[]; end: number } {
  const tabs: Tab[] = [];
  let end = startLine;
  let line = startLine;
  let opener = readOpener(state, line);
  while (opener && (tabs.length === 0 || !opener.isNew)) {
    const { title, selected } = opener;
    const indent = state.sCount[line] + 4;
    const from = line + 1;
    end = endOfIndented(state, indent, { from, to: endLine });
    const body = { from, to: end };
    tabs.push({
      title,
      selected,
      line,
      parse: () => parseLines(state, indent, body),
    });
    line = state.skipEmptyLines(end);
    opener =
      line < endLine && state.sCount[line] >= state.blkIndent
        ? readOpener(state, line)
        : undefined;
  }
  return { tabs, end };
}

/** `=== "Title"` with a body indented by four; `===!` begins a new set, `===+` is the one shown first. */
export const contentTabs: Rule = md => {
  md.block.ruler.before(
    'fence',
    'content_tabs',
    (state, startLine, endLine, silent) => {
      if (!readOpener(state, startLine)) {
        return false;
      }
      if (!silent) {
        const { tabs, end } = readTabs(state, startLine, endLine);
        pushTabbedSet(state, tabs);
        state.line = end;
      }
      return true;
    },
    interrupting,
  );
};
