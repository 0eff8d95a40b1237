/** An edition with its stock and sales, as a publisher sees it. */
export interface Book {
  isbn: string;
  title: string;
  publisher: string;
  available: number;
  onOrder: number;
  /** Copies sold in each of the last weeks, the latest first. */
  sold: number[];
}
