/** A shelf that a bookseller arranged, and the days it is up. */
export interface Shelf {
  slug: string;
  title: string;
  arrangedBy: string;
  isbns: string[];
  /** First and last day, such as 2025-11-03. */
  from: string;
  until: string;
}
