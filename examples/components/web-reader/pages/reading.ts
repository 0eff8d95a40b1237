import { html } from '../src/html.ts';
import { pageMargins } from '../src/pageMargins.ts';
import { book } from '../src/sample.ts';

export function render() {
  const { measure } = pageMargins(1024, 18, 'medium');
  return html`<h1>${book.name}</h1>
    <article class="page" style="--measure: ${measure}em">
      ${book.paragraphs.map(paragraph => html`<p>${paragraph}</p>`)}
    </article>
    <p><a href="index.html">Your shelf</a></p>`;
}
