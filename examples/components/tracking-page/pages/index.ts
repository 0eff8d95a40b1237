import { html } from '../src/html.ts';
import { inPlainWords } from '../src/inPlainWords.ts';
import { journeyOf } from '../src/journeyOf.ts';
import { answer, now } from '../src/sample.ts';

const moment = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

export function render() {
  const journey = journeyOf(answer);
  const scans = journey.scans.map(
    ({ at, place }) => html`<li>
      <time datetime="${at}">${moment.format(new Date(at))}</time>
      ${place}
    </li>`,
  );
  return html`<h1>Where is my parcel?</h1>
    <p><strong>${inPlainWords(journey, now)}</strong></p>
    <ol>
      ${scans}
    </ol>
    <p>${journey.trackingCode}</p>`;
}
