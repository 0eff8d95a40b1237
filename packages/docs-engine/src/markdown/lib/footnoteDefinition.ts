import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { lineStart, textAfterMarker, withLineBounds } from './blockLines';
import type { PageEnv } from '../PageEnv';
import { footnotesOf } from './footnotes';

/** Parses the body, which begins on the line of the label and has further blocks that are indented by four. */
function parseBody(
  state: StateBlock,
  lines: { from: number; to: number },
  bodyStart: number,
): void {
  const { blkIndent, parentType } = state;
  const indent = blkIndent + 4;
  state.blkIndent = indent;
  state.parentType = 'root';
  withLineBounds(
    state,
    { start: { line: lines.from, at: bodyStart, indent } },
    () => state.md.block.tokenize(state, lines.from, lines.to),
  );
  state.blkIndent = blkIndent;
  state.parentType = parentType;
}

/** The block rule of `[^label]: text`; its tokens stay where they are until the page is done. */
export function footnoteDefinition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const text = textAfterMarker(state, startLine, '[^');
  const [whole, label] = /^([^\]\n]{1,200})\]:[ \t]*/.exec(text ?? '') ?? [];
  if (!whole || label.trim() === '') {
    return false;
  }
  if (!silent) {
    const notes = footnotesOf(state.env);
    const open = state.push('footnote_open', '', 1);
    open.map = [startLine, startLine + 1];
    open.meta = { label, repeated: notes.has(label) };
    if (notes.has(label)) {
      (state.env as PageEnv).warn(
        `The footnote "${label}" is defined twice`,
        startLine,
      );
    } else {
      const number = notes.size + 1;
      notes.set(label, {
        ...{ label, number, line: startLine },
        ...{ references: 0, body: [] },
      });
    }
    parseBody(
      state,
      { from: startLine, to: endLine },
      lineStart(state, startLine) + '[^'.length + whole.length,
    );
    state.push('footnote_close', '', -1);
  }
  return true;
}
