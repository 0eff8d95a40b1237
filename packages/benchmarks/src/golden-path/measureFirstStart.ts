import { type Figure, timeFigure } from '../figures/Figure';
import type { Person } from '../portal/Person';
import { areInCatalog, areOnForge, sampleNames } from '../portal/samples';
import { timeUntil } from '../portal/timeUntil';

/** How long it takes until all sample repositories are there, and their entities come from them. */
export async function measureFirstStart(
  person: Person,
  readyAt: number,
): Promise<Figure[]> {
  const made = await timeUntil(readyAt, () => areOnForge(person));
  const seen = await timeUntil(readyAt, () => areInCatalog(person));
  const { length } = sampleNames;
  return [
    timeFigure(`ready → ${length} sample repositories`, [made], 30_000),
    timeFigure('ready → their entities', [seen], 30_000),
  ];
}
