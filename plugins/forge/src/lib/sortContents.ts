import type { ForgeContent } from '@portico/plugin-forge-common';

const rank = ({ type }: ForgeContent) =>
  type === 'dir' || type === 'submodule' ? 0 : 1;

/** Folders first, each part by name, numbers in names as numbers. */
export function sortContents(contents: ForgeContent[]): ForgeContent[] {
  return [...contents].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
}
