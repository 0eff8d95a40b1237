import type { Basket } from './baskets.ts';
import { getBook } from './books.ts';
import { HttpError } from './HttpError.ts';

/** Three paperbacks for the price of two; the cheapest ones are free. */
const RAINYDAY = { code: 'RAINYDAY', take: 3 };

function paperbacks(basket: Basket): number[] {
  return [...basket.quantities].flatMap(([isbn, quantity]) => {
    const book = getBook(isbn);
    return book?.paperback ? Array<number>(quantity).fill(book.price) : [];
  });
}

function discount(basket: Basket): number {
  if (basket.promotion !== RAINYDAY.code) return 0;
  const prices = paperbacks(basket).sort((a, b) => a - b);
  const free = Math.floor(prices.length / RAINYDAY.take);
  return prices.slice(0, free).reduce((sum, price) => sum + price, 0);
}

/** @throws HttpError 422 when the code does nothing for this basket. */
export function applyPromotion(basket: Basket, code: unknown): void {
  if (code !== RAINYDAY.code) {
    const detail = `${code} is not running.`;
    throw new HttpError(422, 'Promotion does not apply', detail);
  }
  if (paperbacks(basket).length < RAINYDAY.take) {
    const detail = 'RAINYDAY needs three paperbacks.';
    throw new HttpError(422, 'Promotion does not apply', detail);
  }
  basket.promotion = RAINYDAY.code;
}

/** A basket as the reader would pay for it now. */
export function priced(basket: Basket) {
  const { id, readerId, currency, promotion, touchedAt } = basket;
  const lines = [...basket.quantities].map(([isbn, quantity]) => {
    const book = getBook(isbn);
    return {
      isbn,
      title: book?.title,
      quantity,
      unitPrice: { amount: book?.price ?? 0, currency },
      available: quantity <= (book?.copies ?? 0),
    };
  });
  const sum = lines.reduce(
    (total, { quantity, unitPrice }) => total + quantity * unitPrice.amount,
    0,
  );
  const total = { amount: sum - discount(basket), currency };
  return { id, readerId, lines, promotion, total, touchedAt };
}
