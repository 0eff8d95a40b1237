import type { ForgeContent } from '@portico/plugin-forge-common';
import type { TreeEntry } from '../git';

/** A file or folder as Gitea's API gives it, without its content. */
export function presentContent(entry: TreeEntry): ForgeContent {
  const { path, type, size, sha } = entry;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { name, path, type, size, sha };
}
