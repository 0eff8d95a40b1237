import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { nextIndexOf } from './nextIndexOf';

/** What a text in brackets leads to, and the place behind what says so. */
export type Target = { href: string; title?: string; end: number };

const longestText = 1_000;
const longestAddress = 300;

/** The end of a pair of brackets that starts here and has none in it. */
export function closeOf(state: StateInline, open: number): number | undefined {
  const close = nextIndexOf(state, ']', open);
  const other = nextIndexOf(state, '[', open + 1);
  return close < state.posMax && close < other && close - open < longestText
    ? close
    : undefined;
}

function known({ env, md }: StateInline, label: string) {
  const found = env.references?.[md.utils.normalizeReference(label)];
  return found as { href: string; title: string } | undefined;
}

/** `[text][^1]`: the text is a reference of its own, and the note comes after it. */
function beforeNote(state: StateInline, open: number, close: number) {
  const found = known(state, state.src.slice(open + 1, close));
  return found && { ...found, end: close + 1 };
}

/** `[text] [label]`, also with the label on the next line. */
function behindBlank(state: StateInline, close: number): Target | undefined {
  const open = close + 2;
  const end = state.src[open] === '[' ? closeOf(state, open) : undefined;
  const found = end && known(state, state.src.slice(open + 1, end));
  return found ? { ...found, end: end! + 1 } : undefined;
}

function parenthesised(text: string): string | undefined {
  let depth = 0;
  for (let at = 0; at < text.length && text[at] !== '\n'; at++) {
    depth += Number(text[at] === '(') - Number(text[at] === ')');
    if (depth === 0) {
      return text.slice(1, at);
    }
  }
  return undefined;
}

/** `(some file.md "title")`: an address with blanks in it. */
function withBlanks(state: StateInline, open: number): Target | undefined {
  const { src, md, posMax } = state;
  const limit = Math.min(open + longestAddress, posMax);
  const mayBe =
    nextIndexOf(state, ')', open) < limit &&
    nextIndexOf(state, ' ', open) < limit;
  const inner = mayBe ? parenthesised(src.slice(open, limit)) : undefined;
  const [, address, , title] =
    /^\s*(\S.*?)(?:\s+(["'])(.*)\2)?\s*$/.exec(inner ?? '') ?? [];
  const href = md.normalizeLink(address ?? '');
  return address?.includes(' ') && md.validateLink(href)
    ? { href, title, end: open + inner!.length + 2 }
    : undefined;
}

/** What follows a text in brackets and CommonMark takes for no target, though Python-Markdown does. */
export function looseTarget(
  state: StateInline,
  open: number,
  close: number,
): Target | undefined {
  const { src } = state;
  switch (src[close + 1]) {
    case '(':
      return withBlanks(state, close + 1);
    case '[':
      return src[close + 2] === '^'
        ? beforeNote(state, open, close)
        : undefined;
    case ' ':
    case '\n':
      return behindBlank(state, close);
    default:
      return undefined;
  }
}
