import { html, type Html } from './html.ts';

/**
 * A whole page. The greeting and the basket count are filled in by /me after
 * the first paint, because this text is kept at the edge for everybody.
 */
export function document(title: string, body: Html): string {
  return String(html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} – Larkspur</title>
      </head>
      <body>
        <a href="#content">Skip to content</a>
        <header data-island="me"><a href="/">Larkspur</a></header>
        <main id="content">${body}</main>
      </body>
    </html>`);
}
