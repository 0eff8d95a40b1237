import { html } from '../src/html.ts';
import { whereNext, type Grade, type Reason } from '../src/whereNext.ts';

const grades: Grade[] = ['A', 'B', 'C'];
const reasons: Reason[] = [
  'duplicate',
  'damaged',
  'wrong-book',
  'misprint',
  'changed-mind',
];

export function render() {
  const buttons = grades.map(
    grade => html`<button name="grade" value="${grade}">${grade}</button>`,
  );
  const rows = reasons.map(
    reason => html`<tr>
      <th scope="row">${reason}</th>
      ${grades.map(grade => html`<td>${whereNext(grade, reason).place}</td>`)}
    </tr>`,
  );
  return html`<h1>Scan the book</h1>
    <form>
      <p>
        <label>Barcode <input name="scan" inputmode="none" autofocus /></label>
      </p>
      <p>
        <label>Note <input name="note" maxlength="200" /></label>
      </p>
      <p>${buttons} <a href="grades.html">Which one?</a></p>
    </form>
    <table>
      <thead>
        <tr>
          <th>Sent back because</th>
          ${grades.map(grade => html`<th>${grade}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}
