import { encodeUrl, type SiteFile } from '../../files';
import { escapeHtml, type NavNode } from '../../page';
import type { NavItem } from './NavItem';

/** What the navigation needs to know of a page. */
export type PageFacts = { title: string; status?: string };

export type NavContext = {
  factsOf: (file: SiteFile) => PageFacts | undefined;
  /** Whether a section's own page opens from its name, and not from an entry below it. */
  indexes: boolean;
};

function isIndexOf(item: NavItem): boolean {
  return (
    item.kind === 'page' &&
    /(?:^|\/)(?:index|README)\.[^/]*$/.test(item.file.uri)
  );
}

function pageNode(
  file: SiteFile,
  title: string | undefined,
  context: NavContext,
): NavNode[] {
  const facts = context.factsOf(file);
  return facts
    ? [
        {
          title: escapeHtml(title ?? facts.title),
          href: escapeHtml(encodeUrl(file.url)),
          status: facts.status,
          page: file,
        },
      ]
    : [];
}

function sectionNode(
  title: string,
  items: readonly NavItem[],
  context: NavContext,
): NavNode {
  const index = context.indexes ? items.findIndex(isIndexOf) : -1;
  const [own] = index < 0 ? [] : toNavNodes([items[index]], context);
  const rest = items.filter((_, at) => at !== index);
  return {
    ...own,
    title: escapeHtml(title),
    children: toNavNodes(rest, context),
  };
}

/** The navigation as it is shown. */
export function toNavNodes(
  items: readonly NavItem[],
  context: NavContext,
): NavNode[] {
  return items.flatMap(item => {
    switch (item.kind) {
      case 'page':
        return pageNode(item.file, item.title, context);
      case 'link': {
        const external = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(item.href);
        const href = escapeHtml(external ? item.href : encodeUrl(item.href));
        return { title: escapeHtml(item.title), href, external };
      }
      default:
        return sectionNode(item.title, item.items, context);
    }
  });
}
