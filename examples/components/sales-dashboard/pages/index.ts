import { html } from '../src/html.ts';
import { countedSales, lastFullHour } from '../src/lastFullHour.ts';
import { now, sales } from '../src/sample.ts';
import { summarise, total } from '../src/summarise.ts';
import { summaryView } from '../src/summaryView.ts';

export function render() {
  const counted = countedSales(sales, now);
  const until = lastFullHour(now).toISOString().slice(11, 16);
  return html`<h1>Sold today, until ${until}</h1>
    ${summaryView('Everything', [total(counted)])}
    <h2>By format</h2>
    ${summaryView('Format', summarise(counted, 'format'))}
    <h2>By country</h2>
    ${summaryView('Country', summarise(counted, 'country'))}
    <p><a href="definitions.html">What do these words mean?</a></p>`;
}
