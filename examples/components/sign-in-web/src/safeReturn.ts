const SITE = 'https://www.larkspur.example';

/**
 * Where to send a reader after signing in. Only places on our own site: a link
 * to a look-alike shop by way of our sign-in page would look like ours.
 */
export function safeReturn(asked: string | null): string {
  if (!asked) return '/';
  let url: URL;
  try {
    url = new URL(asked, SITE);
  } catch {
    return '/';
  }
  // A path that begins with two slashes is read by browsers as another site.
  if (url.origin !== SITE || url.pathname.startsWith('//')) return '/';
  // Back to a page that signs the reader out, or in again, would be a circle.
  if (/^\/sign-(in|out|up)(\/|$)/.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
