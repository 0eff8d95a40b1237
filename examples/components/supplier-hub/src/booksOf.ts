import type { Book } from './book.ts';

/**
 * The books a publisher may see: its own. Wholesalers sell books of many, so the
 * prefix of an ISBN proves nothing; the name in the catalogue decides.
 */
export function booksOf(publisher: string, books: Book[]): Book[] {
  return books
    .filter(book => book.publisher === publisher)
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}
