import { add, linesOf } from './baskets.ts';
import { toBook } from './book.ts';
import type { Root } from './graphql/execute.ts';
import { getShelves } from './homeShelves.ts';
import { patiently } from './patiently.ts';
import { allEditions } from './sources.ts';

const ISBN = /^97[89]\d{10}$/;

function basket(id: string) {
  const lines = linesOf(id).flatMap(([isbn, quantity]) => {
    const edition = allEditions().find(one => one.isbn === isbn);
    if (!edition) return [];
    const price = {
      __typename: 'Price',
      amount: edition.amount,
      currency: 'GBP',
    };
    return [
      { __typename: 'BasketLine', book: toBook(edition), quantity, price },
    ];
  });
  if (!lines.length) return null;
  const amount = lines.reduce(
    (sum, one) => sum + one.quantity * one.price.amount,
    0,
  );
  const total = { __typename: 'Price', amount, currency: 'GBP' };
  return { __typename: 'Basket', id, lines, total, promotion: null };
}

function search({ query, first = 24 }: { query: string; first?: number }) {
  const words = query.toLowerCase().split(/\s+/);
  const found = allEditions().filter(({ title, by }) =>
    words.every(word => `${title} ${by}`.toLowerCase().includes(word)),
  );
  const edges = found.slice(0, first).map(one => ({
    __typename: 'SearchEdge',
    cursor: one.isbn,
    node: toBook(one),
  }));
  return { __typename: 'SearchConnection', total: found.length, edges };
}

/** The graph for one request. Who asks decides which basket it is. */
export function createRoot(basketId?: string): Root {
  return {
    query: {
      __typename: 'Query',
      async book({ isbn }: { isbn: string }) {
        if (!ISBN.test(isbn)) throw new Error(`${isbn} is no ISBN-13`);
        const edition = await patiently('catalogue', isbn);
        return edition ? toBook(edition) : null;
      },
      search,
      homeShelves: getShelves,
      shelf: ({ slug }: { slug: string }) =>
        getShelves().find(one => one.slug === slug) ?? null,
      basket: () => (basketId ? basket(basketId) : null),
    },
    mutation: {
      __typename: 'Mutation',
      addToBasket({ isbn, quantity = 1 }: { isbn: string; quantity?: number }) {
        if (!basketId)
          throw new Error('There is no basket; ask basket-service');
        return add(basketId, isbn, quantity) ?? basket(basketId);
      },
    },
  };
}
