import { posix } from 'node:path';
import { isIndexName, type SiteFile } from '../../files';
import { titleOfName } from './titleOfName';

/** What a page is called that has no title of its own. */
export function pageTitle({ uri, url }: SiteFile): string {
  if (url === '') {
    return 'Home';
  }
  const name = isIndexName(uri) ? posix.dirname(uri) : uri;
  return titleOfName(posix.basename(name).replace(/\.[^.]*$/, ''));
}
