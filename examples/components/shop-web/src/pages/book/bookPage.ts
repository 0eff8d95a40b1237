import type { Book } from '../../graph/types.ts';
import { definePage } from '../definePage.ts';
import { BookPageDocument } from './BookPageDocument.ts';
import { bookView } from './bookView.ts';

interface BookPageData {
  book?: Book | null;
}

function byWhom({ contributors = [] }: Book): string {
  const authors = contributors.filter(({ role }) => role === 'AUTHOR');
  return authors.map(({ name }) => name).join(' and ');
}

export const bookPage = definePage<BookPageData>({
  name: 'book',
  path: '/books/:isbn',
  query: BookPageDocument,
  required: data => [data.book?.title, data.book?.format],
  optional: {
    reviews: data => data.book?.reviews,
    alsoRead: data => data.book?.alsoRead,
    price: data => data.book?.price,
  },
  title: ({ book }) =>
    book && byWhom(book) ? `${book.title} by ${byWhom(book)}` : book!.title,
  view: ({ book }) => bookView(book!),
});
