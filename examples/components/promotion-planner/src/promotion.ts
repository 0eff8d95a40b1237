/** So much off, or so many for the price of fewer. */
export type Rule =
  | { percent: number; subject?: string }
  | { take: number; pay: number };

/** A promotion, as the Pricing API keeps it, with the name of its author. */
export interface Promotion {
  id: string;
  label: string;
  code: string | null;
  rule: Rule;
  startsOn: string;
  endsOn: string;
  state: 'draft' | 'approved' | 'running' | 'ended';
  author: string;
}

/** What the lakehouse expects to be sold under a promotion. */
export interface Forecast {
  copies: number;
  /** Average price of a copy in pence. */
  price: number;
  /** Average cost of a copy in pence. */
  cost: number;
}
