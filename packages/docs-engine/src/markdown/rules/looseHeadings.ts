import { isCode, lineStart } from '../lib/blockLines';
import type { Rule } from '../Rule';

/** One `#` is needed with a blank: `#12` is the number of an issue. */
const opening = /^(?:#{1,6}\u00a0|#{2,6}(?=[^#\s]))/;

/** `##Heading`, and a heading whose blank is one that does not break: Python-Markdown takes both, and CommonMark neither. */
export const looseHeadings: Rule = md => {
  md.block.ruler.after(
    'heading',
    'loose_heading',
    (state, startLine, _endLine, silent) => {
      const start = lineStart(state, startLine);
      if (state.src[start] !== '#' || isCode(state, startLine)) {
        return false;
      }
      const text = state.src.slice(start, state.eMarks[startLine]);
      const [marks] = opening.exec(text) ?? [];
      if (!marks || silent) {
        return marks !== undefined;
      }
      const markup = marks.trimEnd();
      const tag = `h${markup.length}`;
      const map: [number, number] = [startLine, startLine + 1];
      Object.assign(state.push('heading_open', tag, 1), { markup, map });
      const inline = state.push('inline', '', 0);
      inline.content = text
        .slice(marks.length)
        .replace(/\s#+\s*$/, '')
        .trim();
      inline.map = map;
      inline.children = [];
      state.push('heading_close', tag, -1).markup = markup;
      state.line = startLine + 1;
      return true;
    },
  );
};
