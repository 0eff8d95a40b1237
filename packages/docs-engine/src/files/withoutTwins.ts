import type { BuildLog } from '../log';
import type { SiteFile } from './SiteFile';
import { isIndexName, outputPath } from './urls';

const address = ({ isPage, url }: SiteFile) => (isPage ? outputPath(url) : url);
const weight = ({ isPage, uri }: SiteFile) =>
  [!isPage, !isIndexName(uri), uri.includes('README')].map(Number).join('');

/** All folders of some addresses. */
function foldersOf(addresses: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of addresses) {
    let end = path.lastIndexOf('/');
    while (end > 0 && !folders.has(path.slice(0, end))) {
      folders.add(path.slice(0, end));
      end = path.lastIndexOf('/', end - 1);
    }
  }
  return folders;
}

/**
 * Of two files with one address the one that stands for a folder by its own name counts: `index.md` before `README.md`.
 * A file `a` has to give way to what lies in a folder `a`, as the page of `a.md` does.
 */
export function withoutTwins(files: SiteFile[], log: BuildLog): SiteFile[] {
  const owners = new Map<string, SiteFile>();
  files.forEach(file => {
    const other = owners.get(address(file));
    if (!other || weight(file) < weight(other)) {
      owners.set(address(file), file);
    }
  });
  const folders = foldersOf(owners.keys());
  return files.filter(file => {
    if (folders.has(address(file))) {
      const message =
        'The file is left out: its address is the folder of a page.';
      log.warn({ file: file.source, message });
      return false;
    }
    const owner = owners.get(address(file));
    if (owner !== file) {
      const message = `The file is left out: ${owner?.source} has the same address.`;
      log.warn({ file: file.source, message });
    }
    return owner === file;
  });
}
