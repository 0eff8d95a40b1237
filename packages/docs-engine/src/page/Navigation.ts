import type { NavNode } from './NavNode';

export type NavigationOptions = {
  siteTitle: string;
  /** Features of the material theme. */
  features: ReadonlySet<string>;
};

type OpenPage = {
  /** The page's entry and the sections that hold it. */
  open: ReadonlySet<NavNode>;
  active?: NavNode;
  toc: string;
};

type Place = {
  /** The way to the site's root. */
  root: string;
  id: string;
  level: number;
};

const sign = '<span class="md-nav__icon md-icon"></span>';

/** More entries than this on every page, and only the open branch is written out. */
const mostEntries = 150;

/** Of a longer list pages have what is around their own entry: all of them on all pages would fill a disk. */
const mostInList = 500;
const cut = '<li class="md-nav__item"><span class="md-nav__link">…</span></li>';

function count(nodes: readonly NavNode[]): number {
  return nodes.reduce((sum, { children = [] }) => sum + 1 + count(children), 0);
}

/** Writes the navigation of each page; what does not hold the page is written once for each depth. */
export class Navigation {
  readonly #parents = new Map<NavNode, NavNode | undefined>();
  readonly #pages = new Map<unknown, NavNode>();
  readonly #places = new Map<NavNode, number>();
  readonly #closed = new Map<string, string>();
  readonly #prunes: boolean;
  /** Whether a list is too long to be shown as a whole. */
  isCut = false;

  constructor(
    readonly nodes: readonly NavNode[],
    readonly options: NavigationOptions,
  ) {
    const { features } = options;
    const size = count(nodes);
    this.#prunes = features.has('navigation.prune') || size > mostEntries;
    this.#index(nodes, undefined);
  }

  #index(nodes: readonly NavNode[], parent: NavNode | undefined): void {
    this.isCut ||= nodes.length > mostInList;
    nodes.forEach((node, index) => {
      this.#places.set(node, index);
      this.#parents.set(node, parent);
      if (node.page !== undefined && !this.#pages.has(node.page)) {
        this.#pages.set(node.page, node);
      }
      this.#index(node.children ?? [], node);
    });
  }

  /**
   * @param toc - the page's own contents, put below its entry
   * @returns the `nav` element
   */
  write(page: unknown, root: string, toc: string): string {
    const open = new Set<NavNode>();
    const active = this.#pages.get(page);
    for (let node = active; node; node = this.#parents.get(node)) {
      open.add(node);
    }
    const { siteTitle, features } = this.options;
    const lifted = features.has('navigation.tabs') ? ' md-nav--lifted' : '';
    const place = { root, id: '__nav', level: 0 };
    const items = this.#items(this.nodes, place, { open, active, toc });
    return `<nav class="md-nav md-nav--primary${lifted}" data-md-level="0"><label class="md-nav__title" for="__drawer">${siteTitle}</label><ul class="md-nav__list" data-md-scrollfix>${items}</ul></nav>`;
  }

  /** The bar above the page, if the theme's features ask for it. */
  tabs(page: unknown, root: string): string {
    if (!this.options.features.has('navigation.tabs')) {
      return '';
    }
    let top = this.#pages.get(page);
    for (let up = top; up; up = this.#parents.get(up)) {
      top = up;
    }
    const from = this.#firstShown(this.nodes, top && [top]);
    const shown = this.nodes.slice(from, from + mostInList);
    const items = shown.map(node => {
      const active = node === top ? ' md-tabs__item--active' : '';
      const href = address(firstOf(node), root);
      return href === undefined
        ? ''
        : `<li class="md-tabs__item${active}"><a class="md-tabs__link" href="${href}">${node.title}</a></li>`;
    });
    return `<nav class="md-tabs" data-md-component="tabs"><div class="md-grid"><ul class="md-tabs__list">${items.join(
      '',
    )}</ul></div></nav>`;
  }

  #items(nodes: readonly NavNode[], place: Place, page?: OpenPage): string {
    const from = this.#firstShown(nodes, page?.open);
    const shown = nodes.slice(from, from + mostInList).map((node, index) => {
      const id = `${place.id}_${from + index + 1}`;
      return this.#item(node, { ...place, id }, page);
    });
    const isEnd = from + mostInList >= nodes.length;
    return `${from ? cut : ''}${shown.join('')}${isEnd ? '' : cut}`;
  }

  /** Where the part of a list begins in whose middle the open entry is. */
  #firstShown(nodes: readonly NavNode[], open?: Iterable<NavNode>): number {
    if (nodes.length <= mostInList) {
      return 0;
    }
    const own = [...(open ?? [])].find(
      node => nodes[this.#places.get(node) ?? 0] === node,
    );
    const middle = own ? this.#places.get(own)! : 0;
    const last = nodes.length - mostInList;
    return Math.min(last, Math.max(0, middle - mostInList / 2));
  }

  #item(node: NavNode, place: Place, page?: OpenPage): string {
    if (page?.open.has(node)) {
      return node.children
        ? this.#section(node, place, page)
        : this.#activeLeaf(node, place, page);
    }
    const key = `${place.root}\n${place.id}`;
    const known = this.#closed.get(key);
    if (known !== undefined) {
      return known;
    }
    const written = node.children
      ? this.#section(node, place, undefined)
      : `<li class="md-nav__item">${link(node, place.root)}</li>`;
    this.#closed.set(key, written);
    return written;
  }

  #activeLeaf(node: NavNode, { root }: Place, { toc }: OpenPage): string {
    const start = '<li class="md-nav__item md-nav__item--active">';
    const shown = link(node, root, ' md-nav__link--active');
    if (!toc) {
      return `${start}${shown}</li>`;
    }
    return `${start}<input class="md-nav__toggle md-toggle" type="checkbox" id="__toc"><label class="md-nav__link md-nav__link--active" for="__toc">${label(
      node,
    )}${sign}</label>${shown}${toc}</li>`;
  }

  #section(node: NavNode, place: Place, page: OpenPage | undefined): string {
    const { features } = this.options;
    const { root, id } = place;
    const level = place.level + 1;
    const title = features.has('navigation.sections') && level === 1;
    const isOpen = Boolean(page) || title || features.has('navigation.expand');
    if (this.#prunes && !isOpen) {
      return this.#pruned(node, root);
    }
    const classes = `md-nav__item${page ? ' md-nav__item--active' : ''}${
      title ? ' md-nav__item--section' : ''
    } md-nav__item--nested`;
    const items = this.#items(node.children ?? [], { root, id, level }, page);
    return `<li class="${classes}"><input class="md-nav__toggle md-toggle" type="checkbox" id="${id}"${
      isOpen ? ' checked' : ''
    }>${this.#sectionLabel(
      node,
      place,
      page,
    )}<nav class="md-nav" data-md-level="${level}" aria-labelledby="${id}_label" aria-expanded="${isOpen}"><label class="md-nav__title" for="${id}">${sign}${
      node.title
    }</label><ul class="md-nav__list">${items}</ul></nav></li>`;
  }

  /** A section of which only the name is there, and leads to its first page. */
  #pruned(node: NavNode, root: string): string {
    const href = address(firstOf(node), root);
    return href === undefined
      ? ''
      : `<li class="md-nav__item md-nav__item--pruned md-nav__item--nested"><a class="md-nav__link" href="${href}">${label(
          node,
        )}${sign}</a></li>`;
  }

  #sectionLabel(node: NavNode, { root, id }: Place, page?: OpenPage): string {
    if (node.href === undefined) {
      return `<label class="md-nav__link" for="${id}" id="${id}_label" tabindex="0">${label(
        node,
      )}${sign}</label>`;
    }
    const active = page?.active === node ? ' md-nav__link--active' : '';
    return `<div class="md-nav__link md-nav__container">${link(
      node,
      root,
      active,
    )}<label class="md-nav__link" for="${id}" id="${id}_label" tabindex="0">${sign}</label></div>`;
  }
}

function firstOf(node: NavNode): NavNode | undefined {
  if (node.href !== undefined) {
    return node;
  }
  for (const child of node.children ?? []) {
    const first = firstOf(child);
    if (first) {
      return first;
    }
  }
  return undefined;
}

function address(node: NavNode | undefined, root: string): string | undefined {
  if (node?.external || node?.href === undefined) {
    return node?.href;
  }
  // What has a colon before its first slash would be a whole address.
  const isLikeScheme = !root && /^[^/]*:/.test(node.href);
  return isLikeScheme ? `./${node.href}` : root + node.href || './';
}

function label({ title, status }: NavNode): string {
  const shown = `<span class="md-ellipsis">${title}</span>`;
  return status
    ? `${shown}<span class="md-status md-status--${status}"></span>`
    : shown;
}

/** Without the `md-ellipsis` of a label: there are as many of these as pages times pages. */
function link(node: NavNode, root: string, classes = ''): string {
  const { title, status } = node;
  const shown = status ? label(node) : title;
  return `<a class="md-nav__link${classes}" href="${
    address(node, root) ?? ''
  }">${shown}</a>`;
}
