export const now = new Date('2025-11-05T07:30:00Z');

/** What the Delivery API answers for HEDGEROW-4417. */
export const answer: unknown = {
  trackingCode: 'HEDGEROW-4417',
  state: 'on-its-way',
  scans: [
    { at: '2025-11-04T06:12:00Z', place: 'Selby', state: 'packed' },
    {
      at: '2025-11-04T21:40:00Z',
      place: 'Bristol Parkway',
      state: 'on-its-way',
    },
  ],
};
