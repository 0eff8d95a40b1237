import { posix } from 'node:path';

const pageName = /\.(?:md|markdown|mdown|mkdn|mkd)$/;

/** Whether MkDocs takes a file for a page. */
export function isPageName(path: string): boolean {
  return pageName.test(path);
}

/** Whether a page stands for its folder. */
export function isIndexName(path: string): boolean {
  return /^(?:index|README)$/.test(posix.basename(path).replace(pageName, ''));
}

/** The address of a page: a folder, with a slash at the end; empty at the root. */
export function pageUrl(uri: string): string {
  const folder = posix.dirname(uri);
  const own = isIndexName(uri) ? folder : uri.replace(pageName, '');
  return own === '.' ? '' : `${own}/`;
}

/** Where a page is written. */
export function outputPath(url: string): string {
  return `${url}index.html`;
}

/** An address as it is written into HTML, percent-encoded. */
export function encodeUrl(url: string): string {
  return encodeURI(url).replace(/[?#]/g, encodeURIComponent);
}

/** The way from a page's address to another address of the site; not encoded. */
export function relativeUrl(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let common = 0;
  while (
    common < here.length &&
    common < there.length - 1 &&
    here[common] === there[common]
  ) {
    common += 1;
  }
  const way =
    '../'.repeat(here.length - common) + there.slice(common).join('/');
  // A colon before the first slash would be a scheme.
  return way === '' || /^[^/]*:/.test(way) ? `./${way}` : way;
}

/** The way from a page to the root: `../../`, or empty. */
export function rootOf(url: string): string {
  return '../'.repeat(url.split('/').length - 1);
}
