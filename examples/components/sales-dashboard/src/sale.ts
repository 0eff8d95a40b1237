/** One line of an order, as the lakehouse has it. */
export interface Sale {
  at: string;
  format: 'hardback' | 'paperback' | 'ebook' | 'audiobook';
  country: string;
  copies: number;
  /** What the reader paid for the line, VAT included, in pence. */
  paid: number;
  vat: number;
  /** What the copies cost us, in pence. */
  cost: number;
}
