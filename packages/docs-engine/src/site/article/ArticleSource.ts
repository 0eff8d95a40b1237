import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type MarkdownIt from 'markdown-it';
import { type CacheOptions, ContentCache, engineVersion } from '../../cache';
import type { SnippetConfig } from '../../config';
import { decodeText, type Limits, type SiteFile } from '../../files';
import { BuildError, BuildLog, type SiteWarning } from '../../log';
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

/** What articles depend on beside their text; all of it can be copied to another thread. */
export type ArticleOptions = {
  /** Real path of the project's folder. */
  project: string;
  markdown: MarkdownOptions;
  snippets: SnippetConfig;
  diagrams?: DiagramOptions;
  limits: Limits;
  cache?: CacheOptions;
};

/** An article, and what is wrong with the files it is made of. */
export type FoundArticle = { article: Article; warnings: SiteWarning[] };

/** Gives the article of each page of a site, from the cache where it can. */
export class ArticleSource {
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

  /** The article of an earlier build. */
  async known(file: SiteFile): Promise<FoundArticle | undefined> {
    const { source, warnings } = await this.#read(file);
    const article = this.#cache?.get(this.#keyOf(file, source));
    return article ? { article: article as Article, warnings } : undefined;
  }

  async render(file: SiteFile): Promise<FoundArticle> {
    const { source, warnings } = await this.#read(file);
    this.#markdown ??= createMarkdown(this.#options.markdown);
    let complete = true;
    const article = await renderArticle(source, {
      markdown: this.#markdown,
      diagrams: watched(this.#diagrams, () => {
        complete = false;
      }),
    });
    // What a server failed to draw may be drawn the next time.
    if (complete) {
      this.#cache?.set(this.#keyOf(file, source), article);
    }
    return { article, warnings };
  }

  /** To be called at the end. */
  sweepCache(): void {
    this.#cache?.sweep();
  }

  async #read(
    file: SiteFile,
  ): Promise<{ source: SourceText; warnings: SiteWarning[] }> {
    const { limits, project, snippets } = this.#options;
    const log = new BuildLog();
    const { warnings } = log;
    const warn = log.of(file.source);
    if (file.size > limits.pageBytes) {
      const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
      const text = `The page is left out: it has ${megabytes(
        file.size,
      )} MB, and may have ${megabytes(limits.pageBytes)} MB.`;
      warn(text);
      const note = `!!! warning\n    ${text}\n`;
      return { source: SourceText.of(file.source, note), warnings };
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
    const source = await readUmlSources(
      whole,
      { folder: project, basePaths: [...umlPaths, ''] },
      missing,
    );
    return { source, warnings };
  }

  #keyOf({ source: file }: SiteFile, source: SourceText): string {
    const { markdown, diagrams = {} } = this.#options;
    this.#keyStart ??= JSON.stringify([
      engineVersion(),
      markdown,
      JSON.stringify(diagrams),
    ]);
    const hash = createHash('sha256')
      .update(this.#keyStart)
      .update(`\0${file}\0`);
    source.seams.forEach(([index, { file: part, line }]) =>
      hash.update(`${index} ${line} ${part}\0`),
    );
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
