import type { Shelf } from '../../graph/types.ts';
import { html } from '../../html.ts';
import { chooseShelves } from '../../shelves/chooseShelves.ts';
import { bookList } from '../bookList.ts';
import { definePage } from '../definePage.ts';

interface HomePageData {
  homeShelves?: Shelf[] | null;
  bestsellers?: Shelf | null;
}

export const homePage = definePage<HomePageData>({
  name: 'home',
  path: '/',
  query: `
    query HomePage {
      homeShelves { slug title arrangedBy books { isbn title format contributors { name role } } }
      bestsellers: shelf(slug: "bestsellers") {
        slug title books { isbn title format contributors { name role } }
      }
    }
  `,
  required: data => [data.bestsellers],
  optional: { homeShelves: data => data.homeShelves },
  title: () => 'Books, sent from Selby and Avonmouth',
  view: ({ homeShelves, bestsellers }) => {
    const shelves = chooseShelves(homeShelves ?? [], bestsellers!);
    return html`<h1>Something to read</h1>
      ${shelves.map(
        ({ title, arrangedBy, books }) =>
          html`<section>
            <h2>${title}</h2>
            <p>${arrangedBy ? `Arranged by ${arrangedBy}` : ''}</p>
            ${bookList(books)}
          </section>`,
      )}`;
  },
});
