import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, timeFigure } from './Figure';
import type { Person } from './Person';
import { repository } from './repository';
import { timeUntil } from './timeUntil';

const samples = join(repository, 'examples/components');

type Found = {
  items: ({ metadata: { annotations?: Record<string, string> } } | null)[];
};

/** How long it takes until all sample repositories are there, and their entities come from them. */
export async function measureFirstStart(
  person: Person,
  readyAt: number,
): Promise<Figure[]> {
  const names = readdirSync(samples);
  const entityRefs = names.map(name => `component:default/${name}`);
  const isOnForge = async () => {
    const found = await person.ask('forge/api/v1/repos/search?limit=1');
    return Number(found.headers.get('x-total-count')) >= names.length;
  };
  const isInCatalog = async () => {
    const { items } = await person.get<Found>('catalog/entities/by-refs', {
      entityRefs,
      fields: ['metadata.annotations'],
    });
    return items.every(item =>
      item?.metadata.annotations?.[
        'backstage.io/managed-by-location'
      ]?.includes('/api/forge/'),
    );
  };
  const made = await timeUntil(readyAt, isOnForge);
  const seen = await timeUntil(readyAt, isInCatalog);
  return [
    timeFigure(`ready → ${names.length} sample repositories`, [made], 30_000),
    timeFigure('ready → their entities', [seen], 30_000),
  ];
}
