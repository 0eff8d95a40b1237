import { allEditions } from './sources.ts';

/** Stands in for basket-service: copies by ISBN, by basket. */
const baskets = new Map<string, Map<string, number>>();

const problem = (kind: string, message: string) => ({
  __typename: 'BasketProblem',
  kind,
  message,
});

/** Copies of each book in a basket. */
export const linesOf = (id: string): [string, number][] => [
  ...(baskets.get(id) ?? []),
];

/** Puts copies in; a problem is an answer, not an error. */
export function add(id: string, isbn: string, quantity: number) {
  const edition = allEditions().find(one => one.isbn === isbn);
  if (!edition) return problem('NOT_FOR_SALE', `${isbn} is not for sale.`);
  const lines = baskets.get(id) ?? new Map<string, number>();
  const wanted = (lines.get(isbn) ?? 0) + quantity;
  if (wanted > edition.copies) {
    const message = `Only ${edition.copies} copies can be promised now.`;
    return problem('NOT_ENOUGH_COPIES', message);
  }
  lines.set(isbn, wanted);
  baskets.set(id, lines);
  return undefined;
}
