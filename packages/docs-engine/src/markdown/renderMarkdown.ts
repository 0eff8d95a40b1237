import { SourceText } from '../source';
import { createMarkdown } from './createMarkdown';
import type { PageLink } from './PageEnv';
import { renderPage } from './renderPage';

let parser: ReturnType<typeof createMarkdown> | undefined;

/**
 * Renders one text that belongs to no site, such as a README, as an article.
 * Front matter is left out, and diagrams other than Mermaid's are shown as
 * source. Never throws for what an author wrote.
 */
export async function renderMarkdown(
  text: string,
  options: {
    /** Where the text came from. */
    file: string;
    /** Gives the address to write for the one in the text; without it links stay. */
    resolveLink?: (href: string, kind: PageLink['kind']) => string;
  },
): Promise<string> {
  parser ??= createMarkdown();
  const { file, resolveLink } = options;
  const { html } = await renderPage(SourceText.of(file, text), {
    markdown: parser,
    warn: () => undefined,
    resolveLink: resolveLink && ((href, _at, kind) => resolveLink(href, kind)),
  });
  return html;
}
