import { html, type Html } from './html.ts';
import type { Summary } from './summarise.ts';

const pounds = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
});
const share = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  minimumFractionDigits: 1,
});

/** A table of summaries; a margin that cannot be known is a dash. */
export function summaryView(what: string, summaries: Summary[]): Html {
  const rows = summaries.map(
    ({ name, copies, revenue, margin }) => html`<tr>
      <td>${name}</td>
      <td>${copies}</td>
      <td>${pounds.format(revenue / 100)}</td>
      <td>${margin === undefined ? '–' : share.format(margin)}</td>
    </tr>`,
  );
  return html`<table>
    <thead>
      <tr>
        <th>${what}</th>
        <th>Copies</th>
        <th>Revenue</th>
        <th>Margin</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
