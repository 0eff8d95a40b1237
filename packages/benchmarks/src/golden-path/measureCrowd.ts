import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { countFigure, type Figure, timeFigure } from './Figure';
import type { GitClient } from './GitClient';
import { LARGE } from './measureRepository';
import { nameOf } from './measureTemplates';
import type { Person } from './Person';

const CLONES = 20;
const ASKED_MS = 300;

const inLarge = `forge/api/v1/repos/${LARGE}`;
const pages = {
  tree: `${inLarge}/contents/?ref=main`,
  blob: `${inLarge}/contents/README.md?ref=main`,
  commits: `${inLarge}/commits?sha=main&limit=30`,
  entity: `catalog/entities/by-name/component/default/${nameOf('service', 0)}`,
  search: 'search/query?term=payments',
};

async function openPage(person: Person, path: string): Promise<number> {
  const start = performance.now();
  const response = await person.ask(path);
  await response.text();
  return response.ok ? performance.now() - start : Infinity;
}

async function isWhole(git: GitClient, copy: string): Promise<boolean> {
  try {
    await git.run(['fsck', '--strict'], copy);
    return true;
  } catch {
    return false;
  } finally {
    const folder = join(git.folder, copy);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What somebody waits for who opens pages while many clone the large repository. */
export async function measureCrowd(
  person: Person,
  git: GitClient,
): Promise<Figure[]> {
  const copies = Array.from({ length: CLONES }, (_, index) => `crowd-${index}`);
  const start = performance.now();
  let ms = 0;
  const crowd = Promise.allSettled(
    copies.map(copy => git.run(['clone', '--quiet', git.remote(LARGE), copy])),
  ).then(clones => {
    ms = performance.now() - start;
    return clones;
  });
  const times = Object.entries(pages).map(([page, path]) => ({
    page,
    path,
    samples: [] as number[],
  }));
  while (!ms) {
    for (const { path, samples } of times) {
      samples.push(await openPage(person, path));
    }
  }
  const failed = (await crowd).flatMap(clone =>
    clone.status === 'rejected' ? [String(clone.reason)] : [],
  );
  failed.forEach(reason => process.stderr.write(`${reason}\n`));
  let whole = 0;
  for (const copy of copies) {
    whole += Number(await isWhole(git, copy));
  }
  return [
    countFigure(`${CLONES} clones at once, whole`, whole, CLONES),
    timeFigure('all of them', [ms]),
    ...times.map(({ page, samples }) =>
      timeFigure(`${page} meanwhile`, samples, ASKED_MS),
    ),
  ];
}
