import { patiently } from './patiently.ts';
import type { Edition } from './sources.ts';

const FEW = 5;

async function price(isbn: string) {
  const found = await patiently('price', isbn);
  if (!found) return null;
  const { amount, listAmount } = found;
  const because = [
    'list price',
    ...(amount < listAmount ? ['paperback autumn 20%'] : []),
  ];
  return { __typename: 'Price', amount, listAmount, currency: 'GBP', because };
}

async function availability(isbn: string) {
  const found = await patiently('stock', isbn);
  if (!found) return null;
  const { copies } = found;
  const copiesLeft = copies <= FEW ? copies : null;
  return { __typename: 'Availability', inStock: copies > 0, copiesLeft };
}

async function rating(isbn: string) {
  const found = await patiently('reviews', isbn);
  const count = found?.spread.reduce((sum, one) => sum + one, 0);
  if (!found || !count) return null;
  const stars = found.spread.reduce(
    (sum, one, index) => sum + one * (index + 1),
    0,
  );
  const average = Math.round((stars / count) * 10) / 10;
  return { __typename: 'Rating', average, count, spread: found.spread };
}

/** A book of the graph: what catalogue knows at once, the rest when asked for. */
export function toBook(edition: Edition) {
  const { isbn, title, format, publishedOn, by } = edition;
  return {
    __typename: 'Book',
    isbn,
    title,
    format,
    publishedOn,
    contributors: [{ __typename: 'Contributor', name: by, role: 'AUTHOR' }],
    price: () => price(isbn),
    availability: () => availability(isbn),
    rating: () => rating(isbn),
  };
}
