import type { Sale } from './sale.ts';

export const now = new Date('2025-11-06T15:05:00Z');

/** A thin slice of an afternoon. */
export const sales: Sale[] = [
  {
    at: '2025-11-06T13:04:10Z',
    format: 'paperback',
    country: 'GB',
    copies: 2,
    paid: 2_198,
    vat: 0,
    cost: 1_180,
  },
  {
    at: '2025-11-06T13:41:55Z',
    format: 'ebook',
    country: 'GB',
    copies: 1,
    paid: 699,
    vat: 0,
    cost: 489,
  },
  {
    at: '2025-11-06T14:12:31Z',
    format: 'hardback',
    country: 'IE',
    copies: 1,
    paid: 1_899,
    vat: 0,
    cost: 1_062,
  },
  {
    at: '2025-11-06T14:59:59Z',
    format: 'audiobook',
    country: 'GB',
    copies: 1,
    paid: 1_200,
    vat: 200,
    cost: 650,
  },
  {
    at: '2025-11-06T15:01:20Z',
    format: 'paperback',
    country: 'GB',
    copies: 1,
    paid: 799,
    vat: 0,
    cost: 512,
  },
];
