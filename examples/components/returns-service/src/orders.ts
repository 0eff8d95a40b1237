export type Order = {
  orderNumber: string;
  deliveredOn: Date;
  /** Copies and what was paid for each, in pence, by ISBN. */
  lines: Record<string, { quantity: number; pence: number }>;
};

const DAY = 24 * 3_600_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY);

const orders: Order[] = [
  {
    orderNumber: 'LK-2048-7716',
    deliveredOn: daysAgo(9),
    lines: { '9781999000028': { quantity: 2, pence: 1099 } },
  },
  {
    orderNumber: 'LK-2048-1203',
    deliveredOn: daysAgo(21),
    lines: {
      '9781999000011': { quantity: 1, pence: 1899 },
      '9781999000035': { quantity: 1, pence: 799 },
    },
  },
  {
    orderNumber: 'LK-2047-0088',
    deliveredOn: daysAgo(140),
    lines: { '9781999000035': { quantity: 1, pence: 799 } },
  },
];

/** What order-service answers. */
export const findOrder = (orderNumber: string) =>
  orders.find(order => order.orderNumber === orderNumber);
