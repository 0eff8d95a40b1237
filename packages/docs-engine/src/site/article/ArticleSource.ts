import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type MarkdownIt from 'markdown-it';
import { type ContentCache, engineVersion } from '../../cache';
import { decodeText, type Limits, type SiteFile } from '../../files';
import type { BuildLog } from '../../log';
import {
  createMarkdown,
  type Diagrams,
  type MarkdownOptions,
} from '../../markdown';
import { expandSnippets, SourceText } from '../../source';
import type { Article } from './Article';
import { renderArticle } from './renderArticle';

export type ArticleOptions = {
  /** Real path of the project's folder. */
  project: string;
  markdown: MarkdownOptions;
  snippetPaths: readonly string[];
  diagrams: Diagrams;
  /** What the drawings depend on beside their text. */
  diagramsKey: string;
  limits: Limits;
  log: BuildLog;
  cache?: ContentCache;
};

/** Gives the article of each page of a site, from the cache where it can. */
export class ArticleSource {
  /** How many came from the cache. */
  cached = 0;
  readonly #options: ArticleOptions;
  readonly #key: string;
  #markdown?: MarkdownIt;

  constructor(options: ArticleOptions) {
    const { markdown, diagramsKey } = options;
    this.#options = options;
    this.#key = JSON.stringify([engineVersion(), markdown, diagramsKey]);
  }

  async article(file: SiteFile): Promise<Article> {
    const { cache, log } = this.#options;
    const source = await this.#read(file);
    const key = this.#keyOf(file, source);
    const known = cache?.get(key) as Article | undefined;
    this.cached += known ? 1 : 0;
    const article = known ?? (await this.#render(source, key));
    article.warnings.forEach(warning => log.warn(warning));
    return article;
  }

  async #read(file: SiteFile): Promise<SourceText> {
    const { limits, log, project, snippetPaths } = this.#options;
    const warn = log.of(file.source);
    if (file.size > limits.pageBytes) {
      const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
      const text = `The page is left out: it has ${megabytes(
        file.size,
      )} MB, and may have ${megabytes(limits.pageBytes)} MB.`;
      warn(text);
      return SourceText.of(file.source, `!!! warning\n    ${text}\n`);
    }
    const page = SourceText.of(
      file.source,
      decodeText(readFileSync(file.path), warn),
    );
    // Before the key is made, which so holds what the snippets say.
    return expandSnippets(
      page,
      { folder: project, basePaths: [...snippetPaths, ''] },
      (message, at) =>
        log.warn({ file: at?.file ?? file.source, line: at?.line, message }),
    );
  }

  async #render(source: SourceText, key: string): Promise<Article> {
    const { cache, diagrams, markdown } = this.#options;
    this.#markdown ??= createMarkdown(markdown);
    let complete = true;
    const article = await renderArticle(source, {
      markdown: this.#markdown,
      diagrams: watched(diagrams, () => {
        complete = false;
      }),
    });
    // What a server failed to draw may be drawn the next time.
    if (complete) {
      cache?.set(key, article);
    }
    return article;
  }

  #keyOf({ source: file }: SiteFile, source: SourceText): string {
    const hash = createHash('sha256').update(this.#key).update(`\0${file}\0`);
    let last = '';
    source.lines.forEach((_, index) => {
      const origin = source.originOf(index);
      if (origin && origin.file !== last) {
        last = origin.file;
        hash.update(`${index} ${origin.line} ${last}\0`);
      }
    });
    return hash.update(source.text).digest('hex');
  }
}

function watched(diagrams: Diagrams, onFailure: () => void): Diagrams {
  const watch = (draw: Diagrams['plantuml']): Diagrams['plantuml'] =>
    draw &&
    (request =>
      draw(request).catch(error => {
        onFailure();
        throw error;
      }));
  return {
    graphviz: diagrams.graphviz,
    plantuml: watch(diagrams.plantuml),
  };
}
