import type { BuildLog } from '../log';
import type { SiteFile } from './SiteFile';
import { isIndexName, outputPath } from './urls';

const address = ({ isPage, url }: SiteFile) => (isPage ? outputPath(url) : url);
const weight = ({ isPage, uri }: SiteFile) =>
  [!isPage, !isIndexName(uri), uri.includes('README')].map(Number).join('');

/** Of two files with one address the one that stands for a folder by its own name counts: `index.md` before `README.md`. */
export function withoutTwins(files: SiteFile[], log: BuildLog): SiteFile[] {
  const owners = new Map<string, SiteFile>();
  files.forEach(file => {
    const other = owners.get(address(file));
    if (!other || weight(file) < weight(other)) {
      owners.set(address(file), file);
    }
  });
  return files.filter(file => {
    const owner = owners.get(address(file));
    if (owner !== file) {
      const message = `The file is left out: ${owner?.source} has the same address.`;
      log.warn({ file: file.source, message });
    }
    return owner === file;
  });
}
