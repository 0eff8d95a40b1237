import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { isCode, lineStart, parseLines } from '../lib/blockLines';
import { readFenceInfo } from '../lib/fenceInfo';
import { fenceMark } from '../lib/proseLines';
import { pushTabbedSet, type Tab } from '../lib/tabbedSet';
import type { Rule } from '../Rule';

function lineText(state: StateBlock, line: number): string {
  return state.src.slice(lineStart(state, line), state.eMarks[line]);
}

/** The title of the tab that a fence is, which begins in a line; several rules ask for every line of a fence. */
function tabTitle(state: StateBlock, line: number): string | undefined {
  const text = lineText(state, line);
  const mark = text.includes('tab=') ? fenceMark(text) : undefined;
  return mark && !isCode(state, line)
    ? readFenceInfo(text.slice(mark.length)).options.get('tab')
    : undefined;
}

function endOfFence(state: StateBlock, startLine: number, endLine: number) {
  const mark = fenceMark(lineText(state, startLine)) ?? '';
  for (let line = startLine + 1; line < endLine; line++) {
    const text = lineText(state, line).trimEnd();
    if (!state.isEmpty(line) && state.sCount[line] < state.blkIndent) {
      return line;
    }
    if (fenceMark(text)?.startsWith(mark) && fenceMark(text) === text) {
      return line + 1;
    }
  }
  return endLine;
}

function readTabs(state: StateBlock, startLine: number, endLine: number) {
  const tabs: Tab[] = [];
  let end = startLine;
  let line = startLine;
  while (line < endLine && state.sCount[line] >= state.blkIndent) {
    const title = tabTitle(state, line);
    if (title === undefined) {
      break;
    }
    end = endOfFence(state, line, endLine);
    const body = { from: line, to: end };
    const parse = () => parseLines(state, state.blkIndent, body);
    tabs.push({ title, selected: false, line, parse });
    line = state.skipEmptyLines(end);
  }
  return { tabs, end };
}

const open = new WeakSet<StateBlock>();

/** Fences with `tab="Title"` one below the other, as `pymdownx.superfences` took them before it had `=== "Title"`. */
export const fencedTabs: Rule = md => {
  md.block.ruler.before(
    'fence',
    'fenced_tabs',
    (state, startLine, endLine, silent) => {
      if (
        silent ||
        open.has(state) ||
        tabTitle(state, startLine) === undefined
      ) {
        return false;
      }
      const { tabs, end } = readTabs(state, startLine, endLine);
      open.add(state);
      pushTabbedSet(state, tabs);
      open.delete(state);
      state.line = end;
      return true;
    },
  );
};
