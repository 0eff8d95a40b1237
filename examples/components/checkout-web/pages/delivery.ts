import { formatMoney } from '../src/formatMoney.ts';
import { html } from '../src/html.ts';
import { sample } from '../src/sample.ts';
import { stepsView } from '../src/stepsView.ts';

const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

export function render() {
  const options = sample.deliveryOptions!.map(
    ({ id, label, price, promisedBy }) => html`<label>
      <input type="radio" name="optionId" value="${id}" required />
      ${label}, ${formatMoney(price)}. With you by
      ${day.format(new Date(promisedBy))}.
    </label>`,
  );
  return html`<h1>How they get there</h1>
    ${stepsView(sample, 'delivery')}
    <form action="payment.html">
      ${options}
      <button>To payment</button>
    </form>`;
}
