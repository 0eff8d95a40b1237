import type { Book } from '../../graph/types.ts';
import { html } from '../../html.ts';
import { bookList } from '../bookList.ts';
import { definePage } from '../definePage.ts';

interface CategoryPageData {
  search?: {
    total: number;
    edges: { node: Book }[];
    facets: { name: string; buckets: { value: string }[] }[];
  } | null;
}

const subjectIn = ({ search }: CategoryPageData) =>
  search?.facets.find(({ name }) => name === 'subject')?.buckets[0]?.value;

export const categoryPage = definePage<CategoryPageData>({
  name: 'category',
  path: '/categories/:subject',
  query: `
    query CategoryPage($subject: String!, $after: String) {
      search(query: "", filter: { subjects: [$subject], inStock: true }, after: $after) {
        total
        facets { name buckets { value } }
        edges { node { isbn title format contributors { name role } } }
      }
    }
  `,
  required: data => [subjectIn(data)],
  title: data => subjectIn(data)!,
  view: data => html`<h1>${subjectIn(data)!}</h1>
    <p>${data.search!.total} ${data.search!.total === 1 ? 'book' : 'books'}</p>
    ${bookList(data.search!.edges.map(({ node }) => node))}`,
});
