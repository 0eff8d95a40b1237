import { escapeHtml } from './escapeHtml';

/**
 * A document that leads on to another page, and until then says so.
 *
 * @param sentence - with `…` in the place of the link
 * @param title - what the link is called; its address when left out
 */
export function writeRedirect(
  href: string,
  sentence: string,
  title = href,
): string {
  const to = escapeHtml(href);
  const [before, after] = escapeHtml(sentence).split('…');
  const text = `${before}<a href="${to}">${escapeHtml(title)}</a>${after}`;
  return `<!doctype html><html><head><meta charset="utf-8"><title>Redirecting…</title><meta http-equiv="refresh" content="0; url=${to}"></head><body><div class="md-content"><article class="md-content__inner md-typeset"><p>${text}</p></article></div></body></html>`;
}
