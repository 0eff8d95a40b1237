import type { SiteWarning } from '../../log';
import {
  type FrontMatter,
  renderPage,
  type RenderContext,
  type RenderedPage,
} from '../../markdown';
import type { SourceText } from '../../source';
import type { Article, ArticleLink } from './Article';
import { readSections } from './readSections';
import { renameIds } from './renameIds';

// Controls for private use stand around the number of a link until it is known what it leads to; others would double
// the memory that a page takes.
const marked = /\u0091(\d+)\u0092/g;
const sign = /[\u0091\u0092]/;
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

function asText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : undefined;
}

function readFrontMatter({ title, hide, status }: FrontMatter) {
  const state = asText(status);
  return {
    title: asText(title),
    hide: (Array.isArray(hide) ? hide : []).flatMap(item => asText(item) ?? []),
    status: state && /^[\w-]+$/.test(state) ? state : undefined,
  };
}

function cutAtLinks(html: string, links: readonly ArticleLink[]) {
  // Odd pieces are the numbers.
  const pieces = html.split(marked);
  return {
    parts: pieces.filter((_, index) => index % 2 === 0),
    links: pieces.flatMap((piece, index) =>
      index % 2 ? links[Number(piece)] : [],
    ),
  };
}

function toArticle(
  rendered: RenderedPage,
  found: { links: ArticleLink[]; warnings: SiteWarning[] },
): Article {
  const { html, ids, renamed } = renameIds(rendered.html);
  const headings = rendered.headings.map(({ level, id, text }) => ({
    level,
    id: renamed.get(id) ?? id,
    text,
  }));
  const { title, hide, status } = readFrontMatter(rendered.frontMatter);
  return {
    ...cutAtLinks(html, found.links),
    headings,
    ids: [...ids],
    renamed: [...renamed],
    sections: readSections(html.replace(marked, ''), headings),
    title: title ?? rendered.title,
    hasTitle: /<h1[\s>]/i.test(html),
    hide,
    status,
    warnings: found.warnings,
  };
}

/** Renders one page, its snippets in place, and takes down what the site needs to know of it. */
export async function renderArticle(
  page: SourceText,
  context: Omit<RenderContext, 'warn' | 'resolveLink'>,
): Promise<Article> {
  const links: ArticleLink[] = [];
  const warnings: SiteWarning[] = [];
  const file = page.originOf(0)?.file ?? '';
  const source = sign.test(page.text)
    ? page.mapLines(line => line.split(sign).join('�'))
    : page;
  const rendered = await renderPage(source, {
    ...context,
    warn: (message, at) =>
      warnings.push({ file: at?.file ?? file, line: at?.line, message }),
    resolveLink: (href, at, kind) => {
      if (elsewhere.test(href)) {
        return href;
      }
      links.push({ kind, href, file: at?.file ?? file, line: at?.line });
      return `\u0091${links.length - 1}\u0092`;
    },
  });
  return toArticle(rendered, { links, warnings });
}
