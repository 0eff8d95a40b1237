import { booksOf } from '../src/booksOf.ts';
import { html } from '../src/html.ts';
import { books, publisher } from '../src/sample.ts';
import { weeksOfStock } from '../src/weeksOfStock.ts';

export function render() {
  const rows = booksOf(publisher, books).map(
    book => html`<tr>
      <td>${book.title}</td>
      <td>${book.sold[0]}</td>
      <td>${book.available}</td>
      <td>${book.onOrder}</td>
      <td>${weeksOfStock(book) ?? '–'}</td>
    </tr>`,
  );
  return html`<h1>${publisher}</h1>
    <p>Your books at Larkspur, as of this morning.</p>
    <table>
      <thead>
        <tr>
          <th>Book</th>
          <th>Sold last week</th>
          <th>In stock</th>
          <th>On order</th>
          <th>Weeks it will last</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <p><a href="upload.html">Tell us what ONIX cannot say</a></p>`;
}
