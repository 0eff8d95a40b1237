import { lifetimes, type PageName } from './lifetimes.ts';
import { vary } from './vary.ts';

/** Tells the edge how long to keep a page, and how to find it for a purge. */
export function cacheHeaders(
  name: PageName,
  tags: string[],
): Record<string, string> {
  const { fresh, stale } = lifetimes[name];
  const headers: Record<string, string> = {
    'cache-control': `public, s-maxage=${fresh}, stale-while-revalidate=${stale}`,
  };
  if (tags.length > 0) headers['cache-tag'] = tags.join(' ');
  if (vary[name].headers.length > 0) {
    headers.vary = vary[name].headers.join(', ');
  }
  return headers;
}
