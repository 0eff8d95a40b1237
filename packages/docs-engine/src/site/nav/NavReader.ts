import { posix } from 'node:path';
import type { NavEntry } from '../../config';
import type { SiteFile } from '../../files';
import type { BuildLog } from '../../log';
import ignore from 'ignore';
import { automaticNav } from './automaticNav';
import { matchesGlob } from './matchesGlob';
import type { NavItem } from './NavItem';
import type { SiteSource } from './SiteSource';

/** What an `!include` of the navigation stands for. */
export type Include = (
  target: string,
  entry: NavEntry,
) => Promise<{ title: string; items: NavItem[] }[]>;

const isGlob = (target: string) => /[*?]/.test(target);
const address = /^(?:https?:|mailto:|\/)/i;
const scheme = /^[a-z][a-z0-9+.-]*:/i;

/** Finds out what the entries of a `nav` lead to. */
export class NavReader {
  readonly #byUri: Map<string, SiteFile>;
  /** Paths that the navigation names one by one. */
  readonly #named = new Set<string>();
  readonly #warn: (message: string, line?: number) => void;

  constructor(
    readonly source: SiteSource,
    log: BuildLog,
    readonly include: Include,
  ) {
    const { files, prefix, config } = source;
    this.#byUri = new Map(
      files.map(file => [file.uri.slice(prefix.length), file]),
    );
    this.#warn = log.of(config.file);
  }

  /** The navigation that is written, or else the one that the files make. */
  async read(): Promise<NavItem[]> {
    const { nav } = this.source.config;
    if (!nav?.length) {
      return this.#automatic('');
    }
    this.#collectNamed(nav);
    return this.#items(nav);
  }

  #collectNamed(entries: readonly NavEntry[]): void {
    entries.forEach(({ target, children }) => {
      if (target !== undefined && !isGlob(target)) {
        this.#named.add(this.#find(posix.normalize(target))?.uri ?? target);
      }
      this.#collectNamed(children ?? []);
    });
  }

  async #items(entries: readonly NavEntry[]): Promise<NavItem[]> {
    const items: NavItem[] = [];
    for (const entry of entries) {
      items.push(...(await this.#item(entry)));
    }
    return items;
  }

  async #item(entry: NavEntry): Promise<NavItem[]> {
    const { title, target, children } = entry;
    if (children) {
      const items = await this.#items(children);
      return [{ kind: 'section', title: title ?? '', items }];
    }
    if (target === undefined) {
      return [];
    }
    if (/^[!*]include\s/.test(target)) {
      const sites = await this.include(target, entry);
      const sections = sites.map(
        (site): NavItem => ({ kind: 'section', ...site }),
      );
      return title !== undefined && target.startsWith('*')
        ? [{ kind: 'section', title, items: sections }]
        : sections;
    }
    return address.test(target)
      ? [{ kind: 'link', title: title ?? target, href: target }]
      : this.#inDocs(target, entry);
  }

  /** What a path from the docs folder stands for: a page, a file, a folder or a pattern. */
  #inDocs(target: string, { title, line }: NavEntry): NavItem[] {
    const path = posix.normalize(target).replace(/^\.\//, '');
    const file = this.#find(path);
    if (file?.isPage) {
      return [{ kind: 'page', title, file }];
    }
    if (file) {
      return [{ kind: 'link', title: title ?? file.uri, href: file.url }];
    }
    const items = this.#several(path);
    if (items.length) {
      return title === undefined ? items : [{ kind: 'section', title, items }];
    }
    const what = scheme.test(target)
      ? 'has an unknown scheme'
      : 'leads to no page';
    this.#warn(
      `The entry ${JSON.stringify(target)} of the navigation ${what}.`,
      line,
    );
    return [];
  }

  #several(path: string): NavItem[] {
    if (!isGlob(path)) {
      return this.#automatic(path.replace(/\/?$/, '/'));
    }
    const { prefix } = this.source;
    const pages = this.#pages().filter(({ uri }) => !this.#named.has(uri));
    const own = this.#fromDocs(path);
    return [path, ...(own === undefined ? [] : [own])].flatMap(pattern =>
      pages
        .filter(({ uri }) => matchesGlob(pattern, uri.slice(prefix.length)))
        .map((file): NavItem => ({ kind: 'page', file })),
    );
  }

  #find(path: string): SiteFile | undefined {
    const own = this.#fromDocs(path);
    return this.#byUri.get(path) ?? (own ? this.#byUri.get(own) : undefined);
  }

  /** Some write paths from the project's folder, as their git host shows them. */
  #fromDocs(path: string): string | undefined {
    const { docsDir, file } = this.source.config;
    const folder = `${posix.relative(posix.dirname(file), docsDir)}/`;
    return path.startsWith(folder) ? path.slice(folder.length) : undefined;
  }

  #pages(): SiteFile[] {
    return this.source.files.filter(({ isPage }) => isPage);
  }

  #automatic(folder: string): NavItem[] {
    const { prefix, config } = this.source;
    const hidden = ignore().add(config.notInNav);
    const whole = `${prefix}${folder}`;
    const pages = this.#pages().filter(
      ({ uri }) =>
        uri.startsWith(whole) && !hidden.ignores(uri.slice(prefix.length)),
    );
    return automaticNav(pages, whole);
  }
}
