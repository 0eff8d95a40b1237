import { setTimeout as wait } from 'node:timers/promises';

export type Edition = {
  isbn: string;
  title: string;
  format: string;
  by: string;
  publishedOn: string;
  amount: number;
  listAmount: number;
  copies: number;
  spread: number[];
};

const editions: Edition[] = [
  {
    isbn: '9781999000011',
    title: 'The Salt Almanac',
    format: 'HARDBACK',
    by: 'Hester Quill',
    publishedOn: '2025-09-18',
    amount: 1899,
    listAmount: 1899,
    copies: 34,
    spread: [4, 9, 21, 63, 115],
  },
  {
    isbn: '9781999000028',
    title: 'A Field Guide to Small Hours',
    format: 'PAPERBACK',
    by: 'Ivo Marchetti',
    publishedOn: '2025-03-06',
    amount: 1099,
    listAmount: 1099,
    copies: 12,
    spread: [0, 2, 8, 31, 40],
  },
  {
    isbn: '9781999000035',
    title: 'The Cartographer’s Aunt',
    format: 'PAPERBACK',
    by: 'Orla Fenwick',
    publishedOn: '2025-11-06',
    amount: 799,
    listAmount: 999,
    copies: 2,
    spread: [0, 0, 0, 0, 0],
  },
];

export type Source = 'catalogue' | 'price' | 'stock' | 'reviews';

/** About what each service takes; the slow ones are slow now and then. */
const TAKES: Record<Source, { usual: number; worst: number }> = {
  catalogue: { usual: 6, worst: 20 },
  price: { usual: 3, worst: 12 },
  stock: { usual: 4, worst: 25 },
  reviews: { usual: 9, worst: 180 },
};

/** Stands in for the services behind the graph: one edition, as one of them knows it. */
export async function ask(
  source: Source,
  isbn: string,
): Promise<Edition | undefined> {
  const { usual, worst } = TAKES[source];
  await wait(usual + Math.random() ** 12 * worst);
  return editions.find(one => one.isbn === isbn);
}

export const allEditions = (): readonly Edition[] => editions;
