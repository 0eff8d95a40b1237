import type MarkdownIt from 'markdown-it';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';

type Pair = { name: string; marker: string; tag: string };
type Delimiter = StateInline['delimiters'][number];

function tokenize(state: StateInline, marker: number): boolean {
  if (state.src.charCodeAt(state.pos) !== marker) {
    return false;
  }
  const { length, can_open, can_close } = state.scanDelims(state.pos, false);
  if (length < 2) {
    return false;
  }
  const sign = String.fromCharCode(marker);
  if (length % 2) {
    state.push('text', '', 0).content = sign;
  }
  for (let count = 1; count < length; count += 2) {
    state.push('text', '', 0).content = sign + sign;
    if (can_open || can_close) {
      state.delimiters.push({
        marker,
        length: 0,
        token: state.tokens.length - 1,
        end: -1,
        open: can_open,
        close: can_close,
      });
    }
  }
  state.pos += length;
  return true;
}

function pairUp(state: StateInline, delimiters: Delimiter[], pair: Pair): void {
  const code = pair.marker.charCodeAt(0);
  for (const { marker, token, end } of delimiters) {
    if (marker === code && end >= 0) {
      [state.tokens[token], state.tokens[delimiters[end].token]].forEach(
        (piece, index) => {
          piece.type = `${pair.name}_${index ? 'close' : 'open'}`;
          piece.tag = pair.tag;
          piece.nesting = index ? -1 : 1;
          piece.markup = pair.marker + pair.marker;
          piece.content = '';
        },
      );
    }
  }
}

/** Teaches the parser markup that stands between two doubled signs, as `==x==` does. */
export function doubleMarker(md: MarkdownIt, pair: Pair): void {
  const marker = pair.marker.charCodeAt(0);
  md.inline.ruler.before(
    'emphasis',
    pair.name,
    (state, silent) => !silent && tokenize(state, marker),
  );
  md.inline.ruler2.before('emphasis', pair.name, state => {
    pairUp(state, state.delimiters, pair);
    state.tokens_meta.forEach(meta => {
      if (meta?.delimiters) {
        pairUp(state, meta.delimiters, pair);
      }
    });
    return false;
  });
}
