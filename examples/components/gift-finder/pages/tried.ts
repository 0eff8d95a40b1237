import { html } from '../src/html.ts';
import { toSearch } from '../src/toSearch.ts';

const people = [
  {
    who: 'Callum’s grandmother',
    answers: { age: 'grown', where: 'chair', fond: 'sea', spend: '20' },
  },
  {
    who: 'A nephew on the Avonmouth line',
    answers: { age: 'teen', where: 'train', mood: 'shiver', when: 'week' },
  },
  { who: 'Somebody nobody knows', answers: {} },
];

export function render() {
  return html`<h1>Three we tried</h1>
    <p>
      What the answers ask of search. <a href="index.html">Try your own</a>.
    </p>
    <dl>
      ${people.map(
        ({ who, answers }) => html`<dt>${who}</dt>
          <dd><code>${toSearch(answers).toString()}</code></dd>`,
      )}
    </dl>`;
}
