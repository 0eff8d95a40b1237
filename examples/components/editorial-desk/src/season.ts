import type { Shelf } from './shelf.ts';

export const season = { first: '2025-11-03', last: '2025-11-30' };

export const shelves: Shelf[] = [
  {
    slug: 'rainy-day-reading',
    title: 'Rainy day reading',
    arrangedBy: 'Callum',
    isbns: ['9781999000011', '9781999000035'],
    from: '2025-10-27',
    until: '2025-11-16',
  },
  {
    slug: 'maps-to-get-lost-in',
    title: 'Maps to get lost in',
    arrangedBy: 'Imogen',
    isbns: ['9781999000035', '9781999000042'],
    from: '2025-11-03',
    until: '2025-11-23',
  },
  {
    slug: 'for-the-long-evenings',
    title: 'For the long evenings',
    arrangedBy: 'Priya',
    isbns: ['9781999000028', '9781999000011', '9781999000042'],
    from: '2025-11-19',
    until: '2025-12-07',
  },
  {
    slug: 'small-enough-to-wrap',
    title: 'Small enough to wrap',
    arrangedBy: 'Callum',
    isbns: ['9781999000028'],
    from: '2025-11-24',
    until: '2025-12-24',
  },
];
