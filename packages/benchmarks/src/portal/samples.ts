import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from './Person';
import { repository } from './repository';
import { timeUntil } from './timeUntil';

const folder = join(repository, 'examples/components');

/** The components of the sample company that have a repository. */
export const sampleNames = readdirSync(folder);

const withWorkflows = sampleNames.filter(name =>
  existsSync(join(folder, name, '.github/workflows')),
);

type Found = {
  items: ({ metadata: { annotations?: Record<string, string> } } | null)[];
};
type Runs = { items: { status: string }[] };

/** Whether the forge has all of their repositories. */
export async function areOnForge(person: Person): Promise<boolean> {
  const found = await person.ask('forge/api/v1/repos/search?limit=1');
  return Number(found.headers.get('x-total-count')) >= sampleNames.length;
}

/** Whether all of them come from their repositories. */
export async function areInCatalog(person: Person): Promise<boolean> {
  const { items } = await person.get<Found>('catalog/entities/by-refs', {
    entityRefs: sampleNames.map(name => `component:default/${name}`),
    fields: ['metadata.annotations'],
  });
  return items.every(item =>
    item?.metadata.annotations?.['backstage.io/managed-by-location']?.includes(
      '/api/forge/',
    ),
  );
}

async function hasRun(person: Person, name: string): Promise<boolean> {
  const path = `pipelines/runs?entity=component:default/${name}`;
  const response = await person.ask(path);
  if (!response.ok) {
    return false;
  }
  const { items } = (await response.json()) as Runs;
  return items.length > 0 && items.every(run => run.status === 'completed');
}

/** Waits until a portal that has just started has read the sample company, and its pipelines have run. */
export async function untilFilled(person: Person): Promise<void> {
  const conditions = [
    () => areOnForge(person),
    () => areInCatalog(person),
    ...withWorkflows.map(name => () => hasRun(person, name)),
  ];
  for (const isSo of conditions) {
    const ms = await timeUntil(performance.now(), isSo);
    if (!Number.isFinite(ms)) {
      throw new Error('The portal has not read the sample company.');
    }
  }
}
