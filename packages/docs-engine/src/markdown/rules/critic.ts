import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { lineStart } from '../lib/blockLines';
import { lineUntil, trimmedLine } from '../lib/lineUntil';
import { nextIndexOf } from '../lib/nextIndexOf';
import type { Rule } from '../Rule';

type Piece = { tag: string; name: string; start: number; end: number };

const tags = new Map([
  ['{++', { tag: 'ins', close: '++}' }],
  ['{--', { tag: 'del', close: '--}' }],
  ['{==', { tag: 'mark', close: '==}' }],
  ['{>>', { tag: 'span', close: '<<}' }],
  ['{~~', { tag: 'del', close: '~~}' }],
]);

function piecesOf(
  opening: string,
  tag: string,
  start: number,
  end: number,
  state: StateInline,
): Piece[] | undefined {
  const name = `critic_${tag}`;
  if (opening !== '{~~') {
    return [{ tag, name, start, end }];
  }
  const middle = nextIndexOf(state, '~>', start);
  return middle < end
    ? [
        { tag, name, start, end: middle },
        { tag: 'ins', name: 'critic_ins', start: middle + 2, end },
      ]
    : undefined;
}

function pushPiece(state: StateInline, { tag, name, start, end }: Piece): void {
  const open = state.push(`${name}_open`, tag, 1);
  const isComment = tag === 'span';
  open.attrs = [['class', isComment ? 'critic comment' : 'critic']];
  if (isComment) {
    state.push('text', '', 0).content = state.src.slice(start, end).trim();
  } else {
    const { posMax } = state;
    state.pos = start;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
  }
  state.push(`${name}_close`, tag, -1);
}

function inlineCritic(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '{') {
    return false;
  }
  const start = state.pos + 3;
  const opening = state.src.slice(state.pos, start);
  const kind = tags.get(opening);
  if (!kind) {
    return false;
  }
  const end = nextIndexOf(state, kind.close, start);
  const pieces =
    end + 3 <= state.posMax
      ? piecesOf(opening, kind.tag, start, end, state)
      : undefined;
  if (!pieces) {
    return false;
  }
  if (!silent) {
    pieces.forEach(piece => pushPiece(state, piece));
  }
  state.pos = end + 3;
  return true;
}

function blockCritic(
  state: StateBlock,
  first: number,
  end: number,
  silent: boolean,
): boolean {
  const kind =
    state.src[lineStart(state, first)] === '{'
      ? tags.get(trimmedLine(state, first))
      : undefined;
  if (!kind || kind.close === '~~}' || kind.tag === 'span') {
    return false;
  }
  const last = lineUntil(
    state,
    { first, end, close: kind.close },
    line => line === kind.close,
  );
  if (last === undefined) {
    return false;
  }
  if (!silent) {
    const { lineMax } = state;
    const open = state.push('critic_block_open', kind.tag, 1);
    open.block = true;
    open.map = [first, last + 1];
    open.attrs = [['class', 'critic block']];
    state.lineMax = last;
    state.md.block.tokenize(state, first + 1, last);
    state.lineMax = lineMax;
    state.push('critic_block_close', kind.tag, -1).block = true;
  }
  state.line = last + 1;
  return true;
}

/** Critic marks: `{++ins++}`, `{--del--}`, `{~~old~>new~~}`, `{==mark==}`, `{>>comment<<}`, and blocks of the first ones. */
export const critic: Rule = md => {
  md.inline.ruler.before('emphasis', 'critic', inlineCritic);
  md.block.ruler.before('paragraph', 'critic_block', blockCritic, {
    alt: ['paragraph'],
  });
};
