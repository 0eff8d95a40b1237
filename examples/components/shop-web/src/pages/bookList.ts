import type { Book } from '../graph/types.ts';
import { html, type Html } from '../html.ts';

/** Books as a list of links, each with its author. */
export function bookList(books: Book[]): Html {
  const items = books.map(({ isbn, title, contributors = [] }) => {
    const [author] = contributors;
    return html`<li>
      <a href="/books/${isbn}">${title}</a> ${author ? `by ${author.name}` : ''}
    </li>`;
  });
  return html`<ul>
    ${items}
  </ul>`;
}
