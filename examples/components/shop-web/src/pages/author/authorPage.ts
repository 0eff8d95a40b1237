import type { Book } from '../../graph/types.ts';
import { html } from '../../html.ts';
import { bookList } from '../bookList.ts';
import { definePage } from '../definePage.ts';

interface AuthorPageData {
  search?: { edges: { node: Book }[] } | null;
}

const booksOf = ({ search }: AuthorPageData) =>
  search?.edges.map(({ node }) => node) ?? [];
const nameIn = (data: AuthorPageData) =>
  booksOf(data)[0]?.contributors?.[0]?.name;

export const authorPage = definePage<AuthorPageData>({
  name: 'author',
  path: '/authors/:slug',
  query: `
    query AuthorPage($slug: String!) {
      search(query: $slug) {
        edges { node { isbn title format contributors { name role } } }
      }
    }
  `,
  required: data => [nameIn(data)],
  title: data => `Books by ${nameIn(data)}`,
  view: data => html`<h1>${nameIn(data)!}</h1>
    ${bookList(booksOf(data))}`,
});
