import type { Article } from '../article/Article';
import { githubSlug } from './githubSlug';

/** What the fragment of a link can lead to on one page. */
export class Anchors {
  readonly #ids: ReadonlySet<string>;
  readonly #renamed: ReadonlyMap<string, string>;
  #byGithub?: Map<string, string>;

  constructor(readonly article: Article) {
    this.#ids = new Set(article.ids);
    this.#renamed = new Map(article.renamed);
  }

  /** The id that is meant; undefined when there is none. */
  find(fragment: string): string | undefined {
    return (
      this.#renamed.get(fragment) ??
      (this.#ids.has(fragment) ? fragment : this.#asOnGithub(fragment))
    );
  }

  #asOnGithub(fragment: string): string | undefined {
    if (!this.#byGithub) {
      const counts = new Map<string, number>();
      this.#byGithub = new Map();
      for (const { id, text } of this.article.headings) {
        const slug = githubSlug(text);
        const count = counts.get(slug) ?? 0;
        counts.set(slug, count + 1);
        this.#byGithub.set(count ? `${slug}-${count}` : slug, id);
      }
    }
    return this.#byGithub.get(fragment.replace(/^user-content-/, ''));
  }
}
