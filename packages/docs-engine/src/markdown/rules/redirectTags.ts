import type Token from 'markdown-it/lib/token.mjs';
import { coreStep } from '../lib/coreSteps';
import { eachInline } from '../lib/eachInline';
import { type HtmlTag, htmlTags } from '../lib/htmlTags';
import type { PageEnv } from '../PageEnv';
import type { Rule } from '../Rule';

type Unescape = (text: string) => string;

const start = /<(?=\/?(?:base|meta)(?:[\s/>]|$))/gi;

const message = (name: string) =>
  `<${name}> would lead readers away from the page; it is left out.`;

function leadsAway({ name, closes, attributes }: HtmlTag, unescape: Unescape) {
  const isRefresh = attributes.some(
    attribute =>
      attribute.name === 'http-equiv' &&
      unescape(attribute.value).trim().toLowerCase() === 'refresh',
  );
  return !closes && (name === 'base' || (name === 'meta' && isRefresh));
}

/** HTML without the tags; one that is not at its end would end anywhere below, and becomes text. */
function withoutTags(
  html: string,
  unescape: Unescape,
  onTag: (name: string, place: number) => void,
): string {
  const tags = new Map(htmlTags(html).map(tag => [tag.start, tag]));
  let kept = '';
  let last = 0;
  for (const { index } of html.matchAll(start)) {
    const tag = tags.get(index);
    if (!tag) {
      kept += `${html.slice(last, index)}&lt;`;
      last = index + 1;
    } else if (leadsAway(tag, unescape)) {
      onTag(tag.name, index);
      kept += html.slice(last, index);
      last = tag.end;
    }
  }
  return kept + html.slice(last);
}

/** The same element made by `/// html | base`. */
function refuseElement(token: Token, { warn }: PageEnv): void {
  if (token.tag === 'base' || token.tag === 'meta') {
    if (token.nesting >= 0) {
      warn(message(token.tag), token.map?.[0]);
    }
    token.tag = 'div';
    token.attrs = null;
  }
}

/** Leaves tags out that the portal would follow to another page as soon as it has this one. */
export const redirectTags: Rule = md => {
  const { unescapeAll } = md.utils;
  coreStep(md, 'redirect_tags', ({ tokens, env }) => {
    const { warn } = env as PageEnv;
    tokens.forEach(token => refuseElement(token, env));
    eachInline(tokens, (token, line) => {
      if (
        token.type.startsWith('html_') &&
        /<\/?(?:base|meta)/i.test(token.content)
      ) {
        const html = token.content;
        token.content = withoutTags(html, unescapeAll, (name, place) =>
          warn(
            message(name),
            line + html.slice(0, place).split('\n').length - 1,
          ),
        );
      }
    });
  });
};
