import { escapeHtml } from './escapeHtml';

/** A document that leads on to another page. */
export function writeRedirect(href: string): string {
  const to = escapeHtml(href);
  return `<!doctype html><html><head><meta charset="utf-8"><title>Redirecting…</title><meta http-equiv="refresh" content="0; url=${to}"></head><body>Redirecting to <a href="${to}">${to}</a>…</body></html>`;
}
