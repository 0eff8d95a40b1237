import { type Figure, quantile, timeFigure } from '../figures/Figure';
import type { Person } from './Person';

const ASKED_MS = 300;

/** A page, and how long it took each time. */
export type PageTimes = { page: string; samples: number[] };

async function openPage(person: Person, path: string): Promise<number> {
  const start = performance.now();
  const response = await person.ask(path);
  await response.text();
  return response.ok ? performance.now() - start : Infinity;
}

/** Opens pages, one after the other, for as long as something goes on. */
export async function openPages<T>(
  person: Person,
  pages: Record<string, string>,
  something: Promise<T>,
): Promise<{ result: T; times: PageTimes[] }> {
  let goesOn = true;
  const ended = something.finally(() => {
    goesOn = false;
  });
  ended.catch(() => {});
  const times = Object.entries(pages).map(([page, path]) => ({
    page,
    path,
    samples: [] as number[],
  }));
  while (goesOn) {
    for (const { path, samples } of times) {
      samples.push(await openPage(person, path));
    }
  }
  return { result: await ended, times };
}

/** What somebody waited for on all of the pages, of which 99 in 100 have to hold. */
export function pagesFigure(
  meanwhile: string,
  times: readonly PageTimes[],
): Figure {
  const [slowest] = times
    .map(({ page, samples }) => ({ page, p99: quantile(samples, 0.99) }))
    .sort((one, other) => other.p99 - one.p99);
  const all = times.flatMap(({ samples }) => samples);
  return timeFigure(
    `pages meanwhile: ${meanwhile} (slowest: ${slowest.page})`,
    all,
    ASKED_MS,
    'p99',
  );
}
