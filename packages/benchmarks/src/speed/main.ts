import { Console } from 'node:console';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Engine, installEngine } from './installEngine';
import { measure, type Tools } from './measure';
import { findMkdocs } from './programs';
import { tableRow } from './tableRow';
import { copyProject, writeProject } from './writeProject';

const sizes = [10, 100, 400];

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

function describeMachine({ mkdocs }: Tools): void {
  const [{ model }] = cpus();
  write(`Node.js ${process.version}, ${availableParallelism()} × ${model}`);
  write(
    mkdocs ??
      'No mkdocs on the PATH: "apt install mkdocs mkdocs-material" or "pip install mkdocs-material" gets it.',
  );
}

function measureSites(
  engine: Engine,
  { site, rounds }: { site?: string; rounds: number },
): void {
  const tools = { engine, mkdocs: findMkdocs() };
  describeMachine(tools);
  const rows: Record<string, string>[] = [];
  for (const pages of site ? [undefined] : sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'docs-speed-'));
    const project = join(folder, 'project');
    try {
      if (site) {
        copyProject(site, project);
      } else {
        writeProject(project, pages!);
      }
      rows.push(tableRow(measure({ folder, project, rounds }, tools)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  new Console(process.stdout).table(rows);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      site: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error('--rounds must be a number from 1.');
  }
  const engine = installEngine();
  try {
    measureSites(engine, { site: values.site, rounds });
  } finally {
    rmSync(engine.folder, { recursive: true });
  }
}

main();
