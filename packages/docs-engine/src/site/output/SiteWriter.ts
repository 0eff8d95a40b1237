import { createHash } from 'node:crypto';
import type { EditOrigin } from '../../config';
import {
  encodeUrl,
  outputPath,
  relativeUrl,
  rootOf,
  type SiteFile,
} from '../../files';
import type { BuildLog } from '../../log';
import {
  escapeAddress,
  escapeHtml,
  Navigation,
  type Neighbour,
  writePage,
  writeRedirect,
  writeToc,
} from '../../page';
import { styleSheet } from '../../styles/styleSheet';
import type { Article } from '../article/Article';
import { editUrl } from '../editUrl';
import { LinkResolver } from '../links/LinkResolver';
import type { Site } from '../loadSite';
import { type NavItem, pagesOf } from '../nav/NavItem';
import { pageTitle } from '../nav/pageTitle';
import type { SiteSource } from '../nav/SiteSource';
import { toNavNodes } from '../nav/toNavNodes';
import type { OutputFolder } from './OutputFolder';
import { type RedirectPage, redirects } from './redirects';
import { searchIndex } from './searchIndex';

export type WriterOptions = {
  site: Site;
  articles: ReadonlyMap<SiteFile, Article>;
  /** What is used where the configuration names no repository. */
  edit?: EditOrigin;
  log: BuildLog;
  output: OutputFolder;
  /** What the preview server adds to the head of each page. */
  head?: string;
};

function navTitles(items: readonly NavItem[]): Map<SiteFile, string> {
  const titles = new Map<SiteFile, string>();
  const collect = (list: readonly NavItem[]) =>
    list.forEach(item => {
      if (item.kind === 'section') {
        collect(item.items);
      } else if (item.kind === 'page' && item.title && !titles.has(item.file)) {
        titles.set(item.file, item.title);
      }
    });
  collect(items);
  return titles;
}

/** Puts the pages of a site together. */
export class SiteWriter {
  readonly #options: WriterOptions;
  readonly #titles: Map<SiteFile, string>;
  readonly #sources: Map<SiteFile, SiteSource>;
  readonly #order: SiteFile[];
  readonly #places: Map<SiteFile, number>;
  readonly #navigation: Navigation;
  readonly #links: LinkResolver;
  readonly #stylesheet: string;

  constructor(options: WriterOptions) {
    const { site, articles, log, output } = options;
    const { features, siteName } = site.config;
    this.#options = options;
    this.#titles = navTitles(site.nav);
    this.#sources = new Map(
      site.sources.flatMap(source => source.files.map(file => [file, source])),
    );
    this.#order = pagesOf(site.nav).filter(file => articles.has(file));
    this.#places = new Map(this.#order.map((file, index) => [file, index]));
    const nodes = toNavNodes(site.nav, {
      factsOf: file => {
        const article = articles.get(file);
        return (
          article && { title: this.#titleOf(file), status: article.status }
        );
      },
      indexes: features.has('navigation.indexes'),
    });
    const siteTitle = escapeHtml(siteName);
    this.#navigation = new Navigation(nodes, { siteTitle, features });
    if (this.#navigation.isCut) {
      const message =
        'The navigation has very long lists; pages show what is around their own entry. Sections make it shorter.';
      log.warn({ file: site.config.file, message });
    }
    this.#links = new LinkResolver(site.files, articles, log);
    const css = styleSheet();
    const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
    this.#stylesheet = `assets/stylesheets/main.${hash}.min.css`;
    output.write(this.#stylesheet, css);
  }

  writePage(file: SiteFile, article: Article): void {
    const { site, output, head } = this.#options;
    const { language, direction, features, siteName } = site.config;
    const root = rootOf(file.url);
    const toc = writeToc(article.headings);
    const integrated = features.has('toc.integrate');
    const shownToc = article.hide.includes('toc') ? '' : toc;
    const html = writePage({
      language,
      direction,
      title: escapeHtml(this.#titleOf(file)),
      siteTitle: escapeHtml(siteName),
      stylesheet: root + this.#stylesheet,
      article: this.#article(file, article),
      toc: integrated ? '' : toc,
      navigation: this.#navigation.write(file, root, shownToc),
      tabs: article.hide.includes('tabs')
        ? ''
        : this.#navigation.tabs(file, root),
      hide: article.hide,
      editUrl: this.#editUrl(file),
      previous: this.#neighbour(file, -1),
      next: this.#neighbour(file, 1),
      head,
    });
    output.writeBeside(outputPath(file.url), html);
  }

  /** What stands beside the pages: redirects, the search index and the metadata. */
  writeRest(): void {
    const { site, articles, log, output } = this.#options;
    const { siteName, siteDescription } = site.config;
    const pages = site.files.filter(file => articles.has(file));
    const titleOf = (file: SiteFile) => this.#titleOf(file);
    redirects(site.config, site.files, { log, titleOf }).forEach(redirect =>
      this.#writeRedirect(redirect),
    );
    this.#openWithFirstPage(pages);
    const index = searchIndex(
      pages,
      file => articles.get(file),
      titleOf,
      message => log.warn({ file: site.config.file, message }),
    );
    output.write('search/search_index.json', index);
    const metadata = {
      site_name: siteName,
      site_description: siteDescription,
      build_timestamp: Date.now(),
      files: [...output.files],
    };
    output.write('techdocs_metadata.json', JSON.stringify(metadata));
  }

  /** A name may be too long, or a file may stand where the folder would. */
  #writeRedirect({ path, html, from, line }: RedirectPage): void {
    const { site, log, output } = this.#options;
    try {
      output.write(path, html);
    } catch (error) {
      const [reason] = String((error as Error).message).split(',');
      const message = `The redirect from ${JSON.stringify(
        from,
      )} cannot be written: ${reason}.`;
      log.warn({ file: site.config.file, line, message });
    }
  }

  /** The portal takes a site for built only when there is a page at its root. */
  #openWithFirstPage(pages: readonly SiteFile[]): void {
    const { site, log, output } = this.#options;
    const [first = pages[0]] = this.#order;
    if (output.files.includes('index.html')) {
      return;
    }
    const { docsDir } = site.config;
    log.warn({
      file: docsDir,
      message: `There is no index.md; the docs open with ${first.source}.`,
    });
    output.write(
      'index.html',
      writeRedirect(
        encodeUrl(relativeUrl('', first.url)),
        'These docs open with ….',
        this.#titleOf(first),
      ),
    );
  }

  #titleOf(file: SiteFile): string {
    const own = this.#options.articles.get(file)?.title;
    return this.#titles.get(file) ?? own ?? pageTitle(file);
  }

  #article(file: SiteFile, { parts, links, hasTitle }: Article): string {
    const title = hasTitle ? '' : `<h1>${escapeHtml(this.#titleOf(file))}</h1>`;
    const [first, ...rest] = parts;
    const filled = rest.map(
      (part, index) =>
        escapeAddress(this.#links.resolve(links[index], file)) + part,
    );
    return title + first + filled.join('');
  }

  #editUrl(file: SiteFile): string | undefined {
    const { site, edit } = this.#options;
    const [main] = site.sources;
    const own = this.#sources.get(file) ?? main;
    return editUrl(file, { own, main }, edit);
  }

  #neighbour(file: SiteFile, step: number): Neighbour | undefined {
    const place = this.#places.get(file);
    const other = place === undefined ? undefined : this.#order[place + step];
    return (
      other && {
        href: escapeHtml(encodeUrl(relativeUrl(file.url, other.url))),
        title: escapeHtml(this.#titleOf(other)),
      }
    );
  }
}
