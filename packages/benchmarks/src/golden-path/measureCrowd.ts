import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { countFigure, type Figure, timeFigure } from '../figures/Figure';
import type { GitClient } from '../portal/GitClient';
import { openPages } from '../portal/openPages';
import type { Person } from '../portal/Person';
import { LARGE } from './measureRepository';
import { nameOf } from './measureTemplates';

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

async function cloneAll(git: GitClient, copies: readonly string[]) {
  const start = performance.now();
  const clones = await Promise.allSettled(
    copies.map(copy => git.run(['clone', '--quiet', git.remote(LARGE), copy])),
  );
  return { clones, ms: performance.now() - start };
}

/** What somebody waits for who opens pages while many clone the large repository. */
export async function measureCrowd(
  person: Person,
  git: GitClient,
): Promise<Figure[]> {
  const copies = Array.from({ length: CLONES }, (_, index) => `crowd-${index}`);
  const { result, times } = await openPages(
    person,
    pages,
    cloneAll(git, copies),
  );
  result.clones
    .flatMap(clone => (clone.status === 'rejected' ? [clone.reason] : []))
    .forEach(reason => process.stderr.write(`${reason}\n`));
  let whole = 0;
  for (const copy of copies) {
    whole += Number(await isWhole(git, copy));
  }
  return [
    countFigure(`${CLONES} clones at once, whole`, whole, CLONES),
    timeFigure('all of them', [result.ms]),
    ...times.map(({ page, samples }) =>
      timeFigure(`${page} meanwhile`, samples, ASKED_MS),
    ),
  ];
}
