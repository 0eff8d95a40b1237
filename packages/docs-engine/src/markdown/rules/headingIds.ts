import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { coreStep } from '../lib/coreSteps';
import { plainText } from '../lib/plainText';
import { slugify, UniqueIds } from '../lib/slugs';
import type { PageEnv } from '../PageEnv';
import type { Rule } from '../Rule';

function permalink({ Token: Piece }: StateCore, id: string): Token[] {
  const open = new Piece('link_open', 'a', 1);
  open.attrs = [
    ['class', 'headerlink'],
    ['href', `#${id}`],
    ['title', 'Permanent link'],
  ];
  const sign = new Piece('text', '', 0);
  sign.content = '¶';
  return [open, sign, new Piece('link_close', 'a', -1)];
}

/** Ids that authors gave themselves, but for those in raw HTML: MkDocs does not know of them, and links count on its ids. */
function givenIds(tokens: Token[], found: string[] = []): string[] {
  for (const { attrs, children } of tokens) {
    for (const [name, value] of attrs ?? []) {
      if (name === 'id') {
        found.push(value);
      }
    }
    if (children) {
      givenIds(children, found);
    }
  }
  return found;
}

/** Gives headings the ids that Python-Markdown's `toc` gives them, and the link that shows on hover. */
export const headingIds: Rule = md => {
  coreStep(md, 'heading_ids', state => {
    const { headings } = state.env as PageEnv;
    const ids = new UniqueIds(givenIds(state.tokens));
    state.tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') {
        return;
      }
      const children = state.tokens[index + 1].children ?? [];
      const text = plainText(children);
      const id = token.attrGet('id') ?? ids.next(slugify(text));
      token.attrSet('id', id);
      headings.push({
        level: Number(token.tag.slice(1)),
        id,
        text,
        line: token.map?.[0] ?? 0,
      });
      children.push(...permalink(state, id));
    });
  });
};
