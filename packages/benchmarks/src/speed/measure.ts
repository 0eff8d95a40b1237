import { appendFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './installEngine';
import { type Run, runEngine, runMkdocs, runStanding } from './programs';

export type Tools = {
  engine: Engine;
  /** Its version. */
  mkdocs?: string;
};

type Place = {
  /** For everything that is made. */
  folder: string;
  project: string;
  rounds: number;
};

/** What was found out about one site; times of every round. */
export type Measured = {
  pages: number;
  mkdocs: Run[];
  cold: Run[];
  unchanged: Run[];
  /** The same, where the folder for the site is empty. */
  unchangedEmpty: Run[];
  changed: Run[];
  standing: number[];
  /** Of the built site. */
  bytes: { engine: number; mkdocs?: number };
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile());
}

const bytesIn = (folder: string) =>
  filesIn(folder).reduce((sum, path) => sum + statSync(path).size, 0);

function empty(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  return folder;
}

function pageToChange(project: string): string {
  const pages = filesIn(project).filter(path => path.endsWith('.md'));
  const index = pages.find(path => path.endsWith('docs/index.md'));
  return index ?? pages[0];
}

/** Whether MkDocs can build the site. */
function measureMkdocs(
  { folder, project }: Place,
  measured: Measured,
): boolean {
  const output = empty(join(folder, 'mkdocs'));
  try {
    measured.mkdocs.push(runMkdocs(project, output));
    measured.bytes.mkdocs = bytesIn(output);
    return true;
  } catch (error) {
    process.stderr.write(`${error}\n`);
    return false;
  }
}

/** Builds a site with the engine and with MkDocs in turn. */
export function measure(place: Place, { engine, mkdocs }: Tools): Measured {
  const { folder, project, rounds } = place;
  const output = join(folder, 'site');
  const cached = {
    project,
    output: join(folder, 'kept'),
    cache: join(folder, 'cache'),
  };
  const first = runEngine(engine, cached);
  const measured: Measured = {
    pages: Number.parseInt(first.output, 10),
    mkdocs: [],
    cold: [],
    unchanged: [],
    unchangedEmpty: [],
    changed: [],
    standing: [],
    bytes: { engine: bytesIn(cached.output) },
  };
  const page = pageToChange(project);
  let compare = mkdocs !== undefined;
  for (let round = 0; round < rounds; round++) {
    empty(output);
    measured.cold.push(runEngine(engine, { project, output }));
    compare &&= measureMkdocs(place, measured);
    measured.unchanged.push(runEngine(engine, cached));
    empty(output);
    measured.unchangedEmpty.push(runEngine(engine, { ...cached, output }));
    appendFileSync(page, `\nLine ${round}.\n`);
    measured.changed.push(runEngine(engine, cached));
  }
  measured.standing = runStanding(engine, { project, rounds });
  return measured;
}
