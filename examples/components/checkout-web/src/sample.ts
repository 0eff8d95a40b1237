import type { Session } from './session.ts';

/** A session at the payment step; every step before it can be looked at. */
export const sample: Session = {
  step: 'payment',
  address: {
    name: 'A. Reader',
    lines: ['4 Quayside, Pill'],
    postcode: 'BS20 0ZZ',
    country: 'GB',
  },
  deliveryOptions: [
    {
      id: 'letterbox-48',
      label: 'Through the letterbox, two days',
      price: { amount: 295, currency: 'GBP' },
      promisedBy: '2025-11-05',
    },
    {
      id: 'northline-next-day',
      label: 'To the door, tomorrow',
      price: { amount: 595, currency: 'GBP' },
      promisedBy: '2025-11-04',
    },
  ],
  total: { amount: 2493, currency: 'GBP' },
  expiresAt: '2025-11-03T20:41:00Z',
};
