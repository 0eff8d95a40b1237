import { compareLocators } from '../src/compareLocators.ts';
import { html } from '../src/html.ts';
import { latestPosition } from '../src/latestPosition.ts';
import { book, bookmarks, positions } from '../src/sample.ts';

export function render() {
  const latest = latestPosition(positions);
  const marks = [...bookmarks]
    .sort((a, b) => compareLocators(a.locator, b.locator))
    .map(({ name }) => html`<li>${name}</li>`);
  return html`<h1>Your shelf</h1>
    <h2><a href="reading.html">${book.name}</a></h2>
    <p>${book.by.join(' and ')}</p>
    <p>
      ${latest
        ? `Last read on ${latest.at.slice(0, 10)}: ${latest.device}.`
        : 'Not opened yet.'}
    </p>
    <h3>Bookmarks</h3>
    <ul>
      ${marks}
    </ul>`;
}
