import { posix } from 'node:path';
import type { SiteFile } from '../../files';
import type { NavItem } from './NavItem';
import { titleOfName } from './titleOfName';

type Section = Extract<NavItem, { kind: 'section' }>;

/**
 * The navigation that MkDocs makes of the files alone.
 *
 * @param pages - in the order of the walk: files before folders
 * @param folder - the part of their `uri` that is not shown; empty, or with a slash at its end
 */
export function automaticNav(
  pages: readonly SiteFile[],
  folder: string,
): NavItem[] {
  const top: NavItem[] = [];
  const sections = new Map<string, Section>();
  const itemsOf = (path: string): NavItem[] => {
    if (path === '.') {
      return top;
    }
    const known = sections.get(path);
    if (known) {
      return known.items;
    }
    const title = titleOfName(posix.basename(path));
    const section: Section = { kind: 'section', title, items: [] };
    sections.set(path, section);
    itemsOf(posix.dirname(path)).push(section);
    return section.items;
  };
  pages.forEach(file => {
    const path = posix.dirname(file.uri.slice(folder.length));
    itemsOf(path).push({ kind: 'page', file });
  });
  return top;
}
