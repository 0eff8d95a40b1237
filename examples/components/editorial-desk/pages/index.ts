import { findGaps } from '../src/findGaps.ts';
import { html } from '../src/html.ts';
import { season, shelves } from '../src/season.ts';

export function render() {
  const gaps = findGaps(season.first, season.last, shelves);
  const rows = shelves.map(
    ({ title, arrangedBy, isbns, from, until }) => html`<tr>
      <td>${title}</td>
      <td>${arrangedBy}</td>
      <td>${isbns.length}</td>
      <td>${from} to ${until}</td>
    </tr>`,
  );
  const warning =
    gaps.length === 0
      ? html`<p>Every day has its shelves.</p>`
      : html`<p class="gap">Too few shelves on ${gaps.join(', ')}.</p>`;
  return html`<h1>Shelves from ${season.first} to ${season.last}</h1>
    ${warning}
    <table>
      <thead>
        <tr>
          <th>Shelf</th>
          <th>Arranged by</th>
          <th>Books</th>
          <th>Up</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}
