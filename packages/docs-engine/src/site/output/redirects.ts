import { posix } from 'node:path';
import type { SiteConfig } from '../../config';
import {
  encodeUrl,
  isPageName,
  outputPath,
  pageUrl,
  relativeUrl,
  type SiteFile,
} from '../../files';
import type { BuildLog } from '../../log';
import { writeRedirect } from '../../page';

/** A page that leads on to another. */
export type RedirectPage = {
  /** As it was written. */
  from: string;
  line: number;
  path: string;
  html: string;
};

const isAddress = (to: string) => /^https?:\/\//i.test(to);

/** The pages of `redirect_maps`; one that stands in the place of a page, or leads nowhere, is left out with a warning. */
export function redirects(
  { redirects: written, file }: SiteConfig,
  files: readonly SiteFile[],
  { log, titleOf }: { log: BuildLog; titleOf: (page: SiteFile) => string },
): RedirectPage[] {
  const warn = log.of(file);
  const pages = new Map(files.map(page => [page.uri, page]));
  const urls = new Set(files.map(({ url }) => url));
  return written.flatMap(({ from, to, line }) => {
    const uri = posix.normalize(from).replace(/^\//, '');
    const [path, fragment] = to.split('#');
    const target = pages.get(posix.normalize(path).replace(/^\//, ''));
    if (!isPageName(uri) || uri.startsWith('../') || uri.includes('\0')) {
      warn(
        `The redirect from ${JSON.stringify(
          from,
        )} must name a page of the docs.`,
        line,
      );
      return [];
    }
    const url = pageUrl(uri);
    if (urls.has(url)) {
      warn(
        `The redirect from ${JSON.stringify(
          from,
        )} is left out: there is such a page.`,
        line,
      );
      return [];
    }
    if (!target && !isAddress(to)) {
      warn(`The redirect to ${JSON.stringify(to)} leads to nothing.`, line);
      return [];
    }
    const href = target
      ? `${encodeUrl(relativeUrl(url, target.url))}${
          fragment ? `#${fragment}` : ''
        }`
      : to;
    const title = target && titleOf(target);
    const html = writeRedirect(href, 'This page has moved to ….', title);
    return { from, line, path: outputPath(url), html };
  });
}
