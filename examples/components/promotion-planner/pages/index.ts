import { costOf } from '../src/costOf.ts';
import { findClashes } from '../src/findClashes.ts';
import { formatPence } from '../src/formatPence.ts';
import { html } from '../src/html.ts';
import { plan } from '../src/plan.ts';

export function render() {
  const rows = plan.map(({ promotion, forecast }) => {
    const { discount, margin } = costOf(promotion.rule, forecast);
    return html`<tr>
      <td>${promotion.label}</td>
      <td>${promotion.startsOn} to ${promotion.endsOn}</td>
      <td>${promotion.state}</td>
      <td class="money">${formatPence(discount)}</td>
      <td class="money">${formatPence(margin)}</td>
    </tr>`;
  });
  const clashes = findClashes(plan.map(({ promotion }) => promotion));
  return html`<h1>The plan for November</h1>
    <table>
      <thead>
        <tr>
          <th>Promotion</th>
          <th>Days</th>
          <th>State</th>
          <th>Discount</th>
          <th>Margin left</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    <h2>Clashes</h2>
    <ul>
      ${clashes.map(
        ({ first, second, from, until }) => html`<li>
          ${first.label} and ${second.label}, from ${from} to ${until}
        </li>`,
      )}
    </ul>`;
}
