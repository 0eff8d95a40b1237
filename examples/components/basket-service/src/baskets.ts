import { randomBytes } from 'node:crypto';
import { getBook } from './books.ts';
import { HttpError } from './HttpError.ts';

export type Basket = {
  id: string;
  readerId?: string;
  currency: string;
  /** Copies by ISBN; prices are never kept. */
  quantities: Map<string, number>;
  promotion: string | null;
  touchedAt: Date;
};

const DAY = 24 * 3_600_000;
/** After these a basket that nobody has touched is gone. */
export const LIFETIME = 30 * DAY;
const MAX_QUANTITY = 40;
const CURRENCIES = ['GBP', 'EUR', 'USD'];

export const baskets = new Map<string, Basket>();

function begin(id: string, daysAgo: number, lines: [string, number][]): void {
  const touchedAt = new Date(Date.now() - daysAgo * DAY);
  const quantities = new Map(lines);
  baskets.set(id, {
    id,
    currency: 'GBP',
    quantities,
    promotion: null,
    touchedAt,
  });
}

begin('b_7Kq2mN', 0, [['9781999000028', 2]]);
begin('b_3Vw9rT', 2, [['9781999000011', 1]]);
begin('b_0Lp5xB', LIFETIME / DAY - 0.001, [['9781999000035', 1]]);

/** @throws HttpError 404 also when it has expired. */
export function getBasket(id: string, now = new Date()): Basket {
  const basket = baskets.get(id);
  if (basket && now.getTime() - basket.touchedAt.getTime() < LIFETIME) {
    return basket;
  }
  const detail = `Basket ${id} has expired or never was.`;
  throw new HttpError(404, 'No such basket', detail);
}

export function createBasket(input: Record<string, unknown>): Basket {
  const { currency, readerId } = input;
  if (!CURRENCIES.includes(String(currency))) {
    const detail = 'The currency must be GBP, EUR or USD.';
    throw new HttpError(400, 'Not a valid request', detail);
  }
  const basket: Basket = {
    id: `b_${randomBytes(6).toString('base64url')}`,
    readerId: typeof readerId === 'string' ? readerId : undefined,
    currency: String(currency),
    quantities: new Map(),
    promotion: null,
    touchedAt: new Date(),
  };
  baskets.set(basket.id, basket);
  return basket;
}

/** Sets how many copies; more than there are is a conflict, not a wish. */
export function setLine(basket: Basket, isbn: string, quantity: unknown): void {
  const book = getBook(isbn);
  if (!book)
    throw new HttpError(404, 'No such book', `${isbn} is not for sale.`);
  const wanted = Number(quantity);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > MAX_QUANTITY) {
    const detail = `Between one and ${MAX_QUANTITY} copies, please.`;
    throw new HttpError(400, 'Not a valid request', detail);
  }
  if (wanted > book.copies) {
    const detail = `Only ${book.copies} copies can be promised now.`;
    throw new HttpError(409, 'Not enough copies', detail);
  }
  basket.quantities.set(isbn, wanted);
  basket.touchedAt = new Date();
}

/** What a visitor collected goes to the reader who has just signed in. */
export function mergeAtSignIn(visitor: Basket, readerId: string): Basket {
  const own = [...baskets.values()].find(
    one => one.readerId === readerId && one.id !== visitor.id,
  );
  visitor.readerId = readerId;
  if (!own) return visitor;
  for (const [isbn, quantity] of visitor.quantities) {
    // The larger number, not the sum: most people put the same book in twice
    const before = own.quantities.get(isbn) ?? 0;
    own.quantities.set(isbn, Math.max(before, quantity));
  }
  own.promotion ??= visitor.promotion;
  own.touchedAt = new Date();
  baskets.delete(visitor.id);
  return own;
}
