export type Book = {
  title: string;
  paperback: boolean;
  price: number;
  copies: number;
};

const books: Record<string, Book> = {
  '9781999000011': {
    title: 'The Salt Almanac',
    paperback: false,
    price: 1899,
    copies: 34,
  },
  '9781999000028': {
    title: 'A Field Guide to Small Hours',
    paperback: true,
    price: 1099,
    copies: 12,
  },
  '9781999000035': {
    title: 'The Cartographer’s Aunt',
    paperback: true,
    price: 799,
    copies: 2,
  },
};

/** What pricing-service and stock-service say at this moment, in memory here. */
export function getBook(isbn: string): Book | undefined {
  return books[isbn];
}

/** Sets a price, as pricing-service does on the hour. */
export function setPrice(isbn: string, price: number): void {
  if (books[isbn]) books[isbn].price = price;
}

export const isbns = Object.keys(books);
