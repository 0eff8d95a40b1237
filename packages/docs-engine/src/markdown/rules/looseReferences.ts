import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { textAfterMarker } from '../lib/blockLines';
import { closeOf, looseTarget, type Target } from '../lib/looseTarget';
import type { Rule } from '../Rule';

type Text = { open: number; close: number };

function attributesOf(name: string, { href, title }: Target) {
  const attributes: [string, string][] = [[name, href]];
  return title
    ? [...attributes, ['title', title] as [string, string]]
    : attributes;
}

function pushImage(state: StateInline, { open, close }: Text, target: Target) {
  const { md, env, src } = state;
  const image = state.push('image', 'img', 0);
  image.attrs = [...attributesOf('src', target), ['alt', '']];
  image.content = src.slice(open + 1, close);
  image.children = [];
  md.inline.parse(image.content, md, env, image.children);
}

function pushLink(state: StateInline, { open, close }: Text, target: Target) {
  const { posMax } = state;
  state.push('link_open', 'a', 1).attrs = attributesOf('href', target);
  state.pos = open + 1;
  state.posMax = close;
  const level = state as typeof state & { linkLevel: number };
  level.linkLevel++;
  state.md.inline.tokenize(state);
  level.linkLevel--;
  state.posMax = posMax;
  state.push('link_close', 'a', -1);
}

function looseLink(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const isImage = src[pos] === '!';
  const open = isImage ? pos + 1 : pos;
  const close = src[open] === '[' ? closeOf(state, open) : undefined;
  const target = close && looseTarget(state, open, close);
  if (!close || !target) {
    return false;
  }
  if (!silent) {
    (isImage ? pushImage : pushLink)(state, { open, close }, target);
  }
  state.pos = target.end;
  return true;
}

const definition =
  /^[^[\]^\n][^[\]\n]{0,200}\]:[ \t]+\S+(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/;

/**
 * Links that Python-Markdown takes and CommonMark leaves as they are: `[text] [label]`, `[text][^note]` and `[text](some file.md)`.
 * A definition ends the paragraph above it, so that `[//]: # (comments)` are not shown.
 */
export const looseReferences: Rule = md => {
  md.inline.ruler.after('image', 'loose_link', looseLink);
  md.block.ruler.before(
    'reference',
    'late_definition',
    (state, line, _endLine, silent) =>
      silent && definition.test(textAfterMarker(state, line, '[') ?? ''),
    { alt: ['paragraph'] },
  );
};
