import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mkdocsVersion, type Run, runEngine, runMkdocs } from './docs/programs';
import { writeProject } from './docs/writeProject';

const sizes = [10, 100, 400];
const kinds = ['cold', 'unchanged', 'one page'] as const;

type Kind = (typeof kinds)[number] | 'mkdocs';
type Runs = Record<Kind, Run[]>;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

function round(folder: string, runs: Runs, withMkdocs: boolean): void {
  const project = join(folder, 'project');
  const cache = join(folder, 'cache');
  const build = (
    kind: Kind | undefined,
    program: typeof runEngine,
    options = {},
  ) => {
    const output = mkdtempSync(join(folder, 'site-'));
    const done = program({ project, output, ...options });
    if (kind) {
      runs[kind].push(done);
    }
    rmSync(output, { recursive: true });
  };
  build('cold', runEngine);
  if (withMkdocs) {
    build('mkdocs', runMkdocs);
  }
  build(undefined, runEngine, { cache });
  build('unchanged', runEngine, { cache });
  appendFileSync(join(project, 'docs/index.md'), '\nOne more line.\n');
  build('one page', runEngine, { cache });
}

function measure(pages: number, rounds: number, withMkdocs: boolean): Runs {
  const folder = mkdtempSync(join(tmpdir(), 'docs-benchmark-'));
  const runs: Runs = { cold: [], unchanged: [], 'one page': [], mkdocs: [] };
  try {
    writeProject(join(folder, 'project'), pages);
    for (let index = 0; index < rounds; index++) {
      round(folder, runs, withMkdocs);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return runs;
}

function rows(pages: number, runs: Runs): Record<string, unknown>[] {
  const mkdocs = runs.mkdocs.length
    ? median(runs.mkdocs.map(({ ms }) => ms))
    : undefined;
  return kinds.map(kind => {
    const ms = median(runs[kind].map(run => run.ms));
    return {
      pages,
      build: kind,
      'engine s': (ms / 1000).toFixed(2),
      'mkdocs s': mkdocs && (mkdocs / 1000).toFixed(2),
      'times faster': mkdocs && (mkdocs / ms).toFixed(1),
      'engine MB': Math.round(
        Math.max(...runs[kind].map(({ megabytes = 0 }) => megabytes)),
      ),
    };
  });
}

function main(): void {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '3' } },
  });
  const version = mkdocsVersion();
  process.stdout.write(
    `Node.js ${process.version}, ${availableParallelism()} processors, ${
      version ?? 'no mkdocs on the PATH'
    }\n`,
  );
  const rounds = Math.max(1, Math.floor(Number(values.rounds)) || 1);
  // eslint-disable-next-line no-console
  console.table(
    sizes.flatMap(pages =>
      rows(pages, measure(pages, rounds, version !== undefined)),
    ),
  );
}

main();
