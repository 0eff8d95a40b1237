import type { Order } from './order.ts';

export const today = '2025-11-06';

/** The orders of reader r_40021, newest first. */
export const orders: Order[] = [
  {
    orderNumber: 'LK-2050-1183',
    state: 'paid',
    placedAt: '2025-11-06T08:02:11Z',
    lines: [
      { isbn: '9781999000035', title: 'The Cartographer’s Aunt', quantity: 1 },
    ],
    total: { amount: 1094, currency: 'GBP' },
  },
  {
    orderNumber: 'LK-2048-7716',
    state: 'dispatched',
    placedAt: '2025-11-03T18:41:55Z',
    trackingCode: 'HEDGEROW-4417',
    lines: [{ isbn: '9781999000028', title: 'The Salt Almanac', quantity: 2 }],
    total: { amount: 2493, currency: 'GBP' },
  },
  {
    orderNumber: 'LK-2031-0442',
    state: 'delivered',
    placedAt: '2025-10-09T20:15:40Z',
    deliveredAt: '2025-10-13T11:30:00Z',
    lines: [
      { isbn: '9781999000042', title: 'A Short History of Fog', quantity: 1 },
    ],
    total: { amount: 1594, currency: 'GBP' },
  },
  {
    orderNumber: 'LK-1988-3907',
    state: 'delivered',
    placedAt: '2025-08-01T07:50:03Z',
    deliveredAt: '2025-08-01T07:50:09Z',
    lines: [
      {
        isbn: '9781999000066',
        title: 'The Salt Almanac',
        quantity: 1,
        digital: true,
      },
    ],
    total: { amount: 699, currency: 'GBP' },
  },
];
