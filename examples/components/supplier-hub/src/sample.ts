import type { Book } from './book.ts';

export const publisher = 'Tidemark Press';

export const books: Book[] = [
  {
    isbn: '9781999000028',
    title: 'The Salt Almanac (paperback)',
    publisher: 'Tidemark Press',
    available: 212,
    onOrder: 500,
    sold: [118, 96, 101, 85],
  },
  {
    isbn: '9781999000011',
    title: 'The Salt Almanac (hardback)',
    publisher: 'Tidemark Press',
    available: 140,
    onOrder: 0,
    sold: [9, 14, 11, 6],
  },
  {
    isbn: '9781999000042',
    title: 'A Short History of Fog',
    publisher: 'Tidemark Press',
    available: 48,
    onOrder: 0,
    sold: [0, 0, 0, 0],
  },
  {
    isbn: '9781999000035',
    title: 'The Cartographer’s Aunt',
    publisher: 'Ninth Wave',
    available: 310,
    onOrder: 0,
    sold: [77, 0, 0, 0],
  },
];

export const upload = `ISBN,Field,Value
978-1-999000-02-8,signed-copies,"120, numbered"
9781999000042,reprint-expected,2026-02-16
`;
