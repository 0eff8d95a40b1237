import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type { Nesting } from 'markdown-it/lib/token.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { coreStep } from '../lib/coreSteps';
import { type HeadingNode, headingTree } from '../lib/headingTree';
import type { Heading, PageEnv } from '../PageEnv';
import type { Rule } from '../Rule';

type Entry = HeadingNode<Heading>;

function block(
  { Token: Piece }: StateCore,
  tag: string,
  nesting: Nesting,
): Token {
  const token = new Piece(`toc_${tag}`, tag, nesting);
  token.block = true;
  return token;
}

function link(state: StateCore, { id, text }: Entry): Token {
  const { Token: Piece } = state;
  const open = new Piece('link_open', 'a', 1);
  open.attrSet('href', `#${id}`);
  const label = new Piece('text', '', 0);
  label.content = text;
  const inline = new Piece('inline', '', 0);
  inline.children = [open, label, new Piece('link_close', 'a', -1)];
  return inline;
}

function list(state: StateCore, nodes: readonly Entry[]): Token[] {
  return [
    block(state, 'ul', 1),
    ...nodes.flatMap(node => [
      block(state, 'li', 1),
      link(state, node),
      ...(node.children.length > 0 ? list(state, node.children) : []),
      block(state, 'li', -1),
    ]),
    block(state, 'ul', -1),
  ];
}

function contents(state: StateCore): Token[] {
  const { headings } = state.env as PageEnv;
  const open = block(state, 'div', 1);
  open.attrSet('class', 'toc');
  return [open, ...list(state, headingTree(headings)), block(state, 'div', -1)];
}

/** More on a page stay text, as page and tables would grow by each other. */
const most = 5;

/** A paragraph that is `[TOC]` becomes the page's table of contents. */
export const tocMarker: Rule = md => {
  coreStep(md, 'toc', state => {
    const places = state.tokens
      .flatMap(({ type }, index) =>
        type === 'paragraph_open' && state.tokens[index + 1].content === '[TOC]'
          ? index
          : [],
      )
      .slice(0, most);
    places.reverse().forEach(index => {
      state.tokens = [
        ...state.tokens.slice(0, index),
        ...contents(state),
        ...state.tokens.slice(index + 3),
      ];
    });
  });
};
