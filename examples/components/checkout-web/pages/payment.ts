import { randomUUID } from 'node:crypto';
import { formatMoney } from '../src/formatMoney.ts';
import { html } from '../src/html.ts';
import { sample } from '../src/sample.ts';
import { stepsView } from '../src/stepsView.ts';

export function render() {
  // Made when the step is shown, not when the button is pressed: a second press
  // carries the same key and places no second order.
  const key = randomUUID();
  return html`<h1>Pay ${formatMoney(sample.total)}</h1>
    ${stepsView(sample, 'payment')}
    <form action="confirmation.html">
      <input type="hidden" name="Idempotency-Key" value="${key}" />
      <label>
        A message for a gift
        <textarea name="giftMessage" maxlength="240" rows="3"></textarea>
      </label>
      <button>Pay and place the order</button>
    </form>`;
}
