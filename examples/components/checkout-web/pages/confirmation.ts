import { html } from '../src/html.ts';
import { sample } from '../src/sample.ts';
import { stepsView } from '../src/stepsView.ts';

export function render() {
  return html`<h1>Thank you</h1>
    ${stepsView({ ...sample, step: 'placed' }, 'placed')}
    <p>
      Your order is LK-2048-7716. A confirmation is on its way to you by e-mail.
    </p>
    <p>
      <a href="https://www.larkspur.example/orders">Your orders</a>
    </p>`;
}
