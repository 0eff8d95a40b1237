import type { SiteFile } from '../../files';

/** What stands in the navigation. */
export type NavItem =
  | { kind: 'page'; title?: string; file: SiteFile }
  | { kind: 'link'; title: string; href: string }
  | { kind: 'section'; title: string; items: NavItem[] };

/** The pages of a navigation in order, each once. */
export function pagesOf(items: readonly NavItem[]): SiteFile[] {
  const pages = (list: readonly NavItem[]): SiteFile[] =>
    list.flatMap(item => {
      if (item.kind === 'section') {
        return pages(item.items);
      }
      return item.kind === 'page' ? item.file : [];
    });
  return [...new Set(pages(items))];
}
