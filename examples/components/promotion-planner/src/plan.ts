import type { Forecast, Promotion } from './promotion.ts';

interface Planned {
  promotion: Promotion;
  forecast: Forecast;
}

export const plan: Planned[] = [
  {
    promotion: {
      id: 'rainy-day-2025',
      label: 'Three for two on rainy days',
      code: 'RAINYDAY',
      rule: { take: 3, pay: 2 },
      startsOn: '2025-11-03',
      endsOn: '2025-11-09',
      state: 'running',
      author: 'chidinma.eze',
    },
    forecast: { copies: 4_200, price: 899, cost: 470 },
  },
  {
    promotion: {
      id: 'paperback-autumn-2025',
      label: 'Paperback autumn',
      code: null,
      rule: { percent: 20, subject: 'paperbacks' },
      startsOn: '2025-10-20',
      endsOn: '2025-11-16',
      state: 'running',
      author: 'harriet.coombes',
    },
    forecast: { copies: 18_000, price: 949, cost: 510 },
  },
  {
    promotion: {
      id: 'maps-2025',
      label: 'Maps for the long way round',
      code: null,
      rule: { percent: 15, subject: 'maps' },
      startsOn: '2025-11-10',
      endsOn: '2025-11-23',
      state: 'approved',
      author: 'chidinma.eze',
    },
    forecast: { copies: 1_100, price: 1_499, cost: 820 },
  },
  {
    promotion: {
      id: 'half-price-weekend',
      label: 'Half-price weekend',
      code: null,
      rule: { percent: 50 },
      startsOn: '2025-11-15',
      endsOn: '2025-11-16',
      state: 'draft',
      author: 'stellan.bergqvist',
    },
    forecast: { copies: 9_500, price: 999, cost: 540 },
  },
];
