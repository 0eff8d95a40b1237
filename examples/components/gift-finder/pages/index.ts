import { html } from '../src/html.ts';
import { questions } from '../src/questions.ts';

export function render() {
  const asked = questions.map(
    ({ id, text, answers }) => html`<fieldset>
      <legend>${text}</legend>
      ${answers.map(
        answer => html`<label>
          <input type="radio" name="${id}" value="${answer.id}" />
          ${answer.label}
        </label>`,
      )}
    </fieldset>`,
  );
  return html`<h1>A book for somebody else</h1>
    <p>Six questions. Skip what you do not know.</p>
    <form action="https://www.larkspur.example/gifts/found">
      ${asked}
      <button>Find a book</button>
    </form>`;
}
