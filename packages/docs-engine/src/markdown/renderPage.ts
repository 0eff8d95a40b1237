import type MarkdownIt from 'markdown-it';
import type { Origin, SnippetOptions, SourceText } from '../source';
import { expandSnippets } from '../source';
import { type Diagrams, resolveDiagrams } from './diagrams';
import { type FrontMatter, readFrontMatter } from './frontMatter';
import type { Heading, PageEnv, PageLink } from './PageEnv';

/** What a page needs of its site. */
export type RenderContext = {
  /** From `createMarkdown`; one serves every page. */
  readonly markdown: MarkdownIt;
  /** Where `--8<--` may read; without it snippets stay text. */
  readonly snippets?: SnippetOptions;
  /** Without it diagrams other than Mermaid's are shown as source. */
  readonly diagrams?: Diagrams;
  readonly warn: (message: string, at?: Origin) => void;
  /** Gives the address to write for the one that the author wrote, which is percent-encoded. */
  readonly resolveLink?: (
    href: string,
    at: Origin | undefined,
    kind: PageLink['kind'],
  ) => string;
};

/** An article and what was found out about it. */
export type RenderedPage = {
  html: string;
  frontMatter: FrontMatter;
  /** Text of the first heading, if that is an `h1`. */
  title?: string;
  headings: Heading[];
  links: PageLink[];
  /** What the lines of headings and links count in: without front matter, with snippets in place. */
  source: SourceText;
};

/** Turns the text of one page into its article. Never throws for what an author wrote. */
export async function renderPage(
  page: SourceText,
  context: RenderContext,
): Promise<RenderedPage> {
  const { markdown, snippets, diagrams, warn } = context;
  const { frontMatter, body } = readFrontMatter(page, warn);
  const source = snippets ? await expandSnippets(body, snippets, warn) : body;
  const env: PageEnv & { links: PageLink[] } = {
    source,
    headings: [],
    links: [],
    warn: (message, line) =>
      warn(message, source.originOf(line ?? 0) ?? page.originOf(0)),
    resolveLink: (href, line, kind) =>
      context.resolveLink?.(href, source.originOf(line), kind) ?? href,
  };
  const tokens = markdown.parse(source.text, env);
  await resolveDiagrams(tokens, diagrams, env);
  const { headings, links } = env;
  return {
    html: markdown.renderer.render(tokens, markdown.options, env),
    frontMatter,
    title: headings[0]?.level === 1 ? headings[0].text : undefined,
    headings,
    links,
    source,
  };
}
