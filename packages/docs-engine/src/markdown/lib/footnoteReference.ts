import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { footnotesOf } from './footnotes';
import { nextIndexOf } from './nextIndexOf';

/** The inline rule of `[^label]`; the page must define the label, before or after. */
export function footnoteReference(
  state: StateInline,
  silent: boolean,
): boolean {
  const { src, pos, posMax } = state;
  const notes = footnotesOf(state.env);
  if (notes.size === 0 || !src.startsWith('[^', pos)) {
    return false;
  }
  const close = nextIndexOf(state, ']', pos);
  const label = close < posMax ? src.slice(pos + 2, close) : '';
  if (!notes.has(label)) {
    return false;
  }
  if (!silent) {
    state.push('footnote_reference', 'sup', 0).meta = { label };
  }
  state.pos = close + 1;
  return true;
}
