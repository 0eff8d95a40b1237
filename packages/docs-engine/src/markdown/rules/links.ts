import type Token from 'markdown-it/lib/token.mjs';
import { escapeAddress } from '../../page/escapeHtml';
import { coreStep } from '../lib/coreSteps';
import { eachInline } from '../lib/eachInline';
import { htmlTags } from '../lib/htmlTags';
import type { PageEnv, PageLink } from '../PageEnv';
import type { Rule } from '../Rule';

type Visit = (kind: PageLink['kind'], href: string, line: number) => string;

const absolute = /^(?:[a-z][a-z0-9+.-]*:|\/|#)/i;
const page = /\.(?:md|markdown)(?:[?#]|$)/i;

function visitToken(token: Token, line: number, visit: Visit): void {
  if (!token.attrs) {
    return;
  }
  const kind = token.type === 'image' ? 'image' : 'link';
  const name = kind === 'image' ? 'src' : 'href';
  const href = token.attrGet(name);
  if (href !== null && token.attrGet('class') !== 'headerlink') {
    token.attrSet(name, visit(kind, href, line));
  }
}

/** In raw HTML only what can be meant for the site: images and pages beside this one. */
function kindInHtml(tag: string, name: string, value: string) {
  if (absolute.test(value) || !value) {
    return undefined;
  }
  if (tag === 'img' && name === 'src') {
    return 'image';
  }
  return tag === 'a' && name === 'href' && page.test(value)
    ? 'link'
    : undefined;
}

function visitHtml(token: Token, line: number, visit: Visit): void {
  const html = token.content;
  let rewritten = '';
  let last = 0;
  let lines = line;
  const places = htmlTags(html).flatMap(tag =>
    tag.attributes.map(attribute => ({ tag: tag.name, ...attribute })),
  );
  for (const { tag, name, value, start, end } of places) {
    const kind = kindInHtml(tag, name, value);
    if (kind) {
      const before = html.slice(last, start);
      lines += before.split('\n').length - 1;
      rewritten += before + visit(kind, value, lines);
      last = end;
    }
  }
  token.content = rewritten + html.slice(last);
}

/** Collects the links and images of a page, with their lines, and lets the site say what they lead to. */
export const links: Rule = md => {
  const { unescapeAll } = md.utils;
  coreStep(md, 'links', ({ tokens, env }) => {
    const { links: found, resolveLink } = env as PageEnv;
    const visit: Visit = (kind, href, line) => {
      found?.push({ kind, href, line });
      return resolveLink?.(href, line, kind) ?? href;
    };
    const visitRaw: Visit = (kind, raw, line) => {
      const href = raw.includes('&') ? unescapeAll(raw) : raw;
      return escapeAddress(visit(kind, href, line));
    };
    eachInline(tokens, (token, line) => {
      if (token.type.startsWith('html_')) {
        visitHtml(token, line, visitRaw);
      } else {
        visitToken(token, line, visit);
      }
    });
  });
};
