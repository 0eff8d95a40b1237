import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type MarkdownIt from 'markdown-it';
import { type CacheOptions, ContentCache, engineVersion } from '../../cache';
import type { SnippetConfig } from '../../config';
import { decodeText, type Limits, type SiteFile } from '../../files';
import { BuildError, type BuildLog } from '../../log';
import {
  createMarkdown,
  type Diagrams,
  type MarkdownOptions,
  readUmlSources,
} from '../../markdown';
import { expandSnippets, type Origin, SourceText } from '../../source';
import { type DiagramOptions, openDiagrams } from '../openDiagrams';
import type { Article } from './Article';
import { renderArticle } from './renderArticle';

/** What articles depend on beside their text. */
export type ArticleOptions = {
  /** Real path of the project's folder. */
  project: string;
  markdown: MarkdownOptions;
  snippets: SnippetConfig;
  diagrams?: DiagramOptions;
  limits: Limits;
  log: BuildLog;
  cache?: CacheOptions;
};

/** Gives the article of each page of a site, from the cache where it can. */
export class ArticleSource {
  /** How many came from the cache. */
  cached = 0;
  readonly #options: ArticleOptions;
  readonly #diagrams: Diagrams;
  readonly #cache?: ContentCache;
  #markdown?: MarkdownIt;
  #keyStart?: string;

  constructor(options: ArticleOptions) {
    this.#options = options;
    this.#diagrams = openDiagrams(options.diagrams);
    this.#cache = options.cache && new ContentCache(options.cache);
  }

  async article(file: SiteFile): Promise<Article> {
    const source = await this.#read(file);
    const key = this.#cache && this.#keyOf(file, source);
    const known = key && (this.#cache?.get(key) as Article | undefined);
    this.cached += known ? 1 : 0;
    const article = known || (await this.#render(source, key));
    article.warnings.forEach(warning => this.#options.log.warn(warning));
    return article;
  }

  /** To be called at the end. */
  sweepCache(): void {
    this.#cache?.sweep();
  }

  async #render(source: SourceText, key: string | undefined): Promise<Article> {
    this.#markdown ??= createMarkdown(this.#options.markdown);
    let complete = true;
    const article = await renderArticle(source, {
      markdown: this.#markdown,
      diagrams: watched(this.#diagrams, () => {
        complete = false;
      }),
    });
    // What a server failed to draw may be drawn the next time.
    if (key && complete) {
      this.#cache?.set(key, article);
    }
    return article;
  }

  async #read(file: SiteFile): Promise<SourceText> {
    const { limits, log, project, snippets } = this.#options;
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
    const { paths, umlPaths, appended, mustExist } = snippets;
    const missing = (message: string, at?: Origin) => {
      const place = { file: at?.file ?? file.source, line: at?.line };
      if (mustExist) {
        throw new BuildError(message, place);
      }
      log.warn({ ...place, message });
    };
    const whole = await expandSnippets(
      page,
      { folder: project, basePaths: [...paths, ''], appended },
      missing,
    );
    return readUmlSources(
      whole,
      { folder: project, basePaths: [...umlPaths, ''] },
      missing,
    );
  }

  #keyOf({ source: file }: SiteFile, source: SourceText): string {
    const { markdown, diagrams = {} } = this.#options;
    this.#keyStart ??= JSON.stringify([engineVersion(), markdown, diagrams]);
    const seams = source.seams.map(
      ([index, { file: part, line }]) => `${index} ${line} ${part}\0`,
    );
    return createHash('sha256')
      .update(`${this.#keyStart}\0${file}\0${seams.join('')}${source.text}`)
      .digest('hex');
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
