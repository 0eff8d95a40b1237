import { html } from '../src/html.ts';
import { sample } from '../src/sample.ts';
import { stepsView } from '../src/stepsView.ts';

export function render() {
  const { name, lines, postcode } = sample.address!;
  return html`<h1>Where the books go</h1>
    ${stepsView(sample, 'address')}
    <form action="delivery.html">
      <label>Name <input autocomplete="name" value="${name}" required /></label>
      <label
        >Address
        <textarea autocomplete="street-address" rows="3" required>
${lines.join('\n')}</textarea
        >
      </label>
      <label
        >Postcode
        <input autocomplete="postal-code" value="${postcode}" required
      /></label>
      <button>To delivery</button>
    </form>`;
}
