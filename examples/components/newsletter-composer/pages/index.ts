import { checkLetter } from '../src/checkLetter.ts';
import { html } from '../src/html.ts';
import { letter } from '../src/letter.ts';
import { pastLetters } from '../src/pastLetters.ts';

export function render() {
  const problems = checkLetter(letter, pastLetters);
  const verdict =
    problems.length === 0
      ? html`<p>Ready to send.</p>`
      : html`<ul class="problems">
          ${problems.map(problem => html`<li>${problem}</li>`)}
        </ul>`;
  const picks = letter.picks.map(
    ({ title, why, pickedBy }) => html`<li>
      <cite>${title}</cite>. ${why} <small>${pickedBy}</small>
    </li>`,
  );
  return html`<h1>The letter of ${letter.on}</h1>
    ${verdict}
    <h2>${letter.subject}</h2>
    <p>${letter.opening}</p>
    <ul>
      ${picks}
    </ul>`;
}
