import { posix } from 'node:path';
import {
  encodeUrl,
  isIndexName,
  isPageName,
  relativeUrl,
  type SiteFile,
} from '../../files';
import type { BuildLog } from '../../log';
import type { Article, ArticleLink } from '../article/Article';
import { Anchors } from './Anchors';

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function split(href: string) {
  const [, path, query = '', fragment] =
    /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  return { path: decode(path ?? ''), query, fragment };
}

/** Gives links and images of the pages the addresses that they have in the built site. */
export class LinkResolver {
  readonly #bySource = new Map<string, SiteFile>();
  readonly #byUri = new Map<string, SiteFile>();
  readonly #byUrl = new Set<string>();
  readonly #folders = new Map<string, SiteFile>();
  readonly #anchors = new Map<SiteFile, Anchors>();

  constructor(
    files: readonly SiteFile[],
    readonly articles: ReadonlyMap<SiteFile, Article>,
    readonly log: BuildLog,
  ) {
    files.forEach(file => {
      this.#bySource.set(file.source, file);
      this.#byUri.set(file.uri, file);
      this.#byUrl.add(file.url);
      if (file.isPage && isIndexName(file.source)) {
        this.#folders.set(posix.dirname(file.source), file);
      }
    });
  }

  /** The address to write; one that leads nowhere stays, with a warning. */
  resolve(link: ArticleLink, page: SiteFile): string {
    const { path, query, fragment } = split(link.href);
    if (!path) {
      const anchor = this.#anchor(link, page, fragment);
      return query || fragment === undefined ? link.href : `#${anchor}`;
    }
    const target = this.#find(path, page);
    if (!target) {
      this.#check(link, path, page);
      return link.href;
    }
    const way = encodeUrl(relativeUrl(page.url, target.url));
    const anchor = target.isPage
      ? this.#anchor(link, target, fragment)
      : fragment;
    return `${way}${query}${anchor === undefined ? '' : `#${anchor}`}`;
  }

  /** As on a git host from the file, or else from the page's place in the site. */
  #find(path: string, page: SiteFile): SiteFile | undefined {
    if (path.startsWith('/')) {
      const own = path.slice(1);
      const isFile = isPageName(own);
      return isFile
        ? this.#bySource.get(own) ?? this.#byUri.get(own)
        : undefined;
    }
    const bySource = posix.join(posix.dirname(page.source), path);
    const byUri = posix.join(posix.dirname(page.uri), path);
    return (
      this.#bySource.get(bySource) ??
      this.#byUri.get(byUri) ??
      this.#folders.get(bySource.replace(/\/$/, ''))
    );
  }

  #check(link: ArticleLink, path: string, page: SiteFile): void {
    if (path.startsWith('/')) {
      return;
    }
    const url = posix.join('/', page.url, path).slice(1);
    const known = [url, `${url}/`, url.replace(/index\.html$/, '')];
    if (!known.some(candidate => this.#byUrl.has(candidate))) {
      const what = link.kind === 'image' ? 'image' : 'link';
      this.#warn(
        link,
        `The ${what} to ${JSON.stringify(decode(link.href))} leads to nothing.`,
      );
    }
  }

  #anchor(
    link: ArticleLink,
    target: SiteFile,
    fragment: string | undefined,
  ): string | undefined {
    const article = this.articles.get(target);
    if (!fragment || fragment.startsWith(':~:') || !article) {
      return fragment;
    }
    const anchors = this.#anchors.get(target) ?? new Anchors(article);
    this.#anchors.set(target, anchors);
    const id = anchors.find(decode(fragment)) ?? anchors.find(fragment);
    if (id === undefined) {
      this.#warn(
        link,
        `The link to ${JSON.stringify(
          decode(link.href),
        )} leads to no heading of ${target.source}.`,
      );
    }
    return id === undefined ? fragment : encodeUrl(id);
  }

  #warn({ file, line }: ArticleLink, message: string): void {
    this.log.warn({ file, line, message });
  }
}
