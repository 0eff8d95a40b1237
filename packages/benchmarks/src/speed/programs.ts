import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One finished build: of the whole process. */
export type Run = {
  ms: number;
  /** Largest resident size in MB, where the program tells it. */
  megabytes?: number;
};

type Build = { project: string; output: string; cache?: string };

const engine = join(
  dirname(require.resolve('@portico/docs-engine/package.json')),
  'dist/index.cjs.js',
);

/** What the command line of the built package does, and then tells its memory. */
const buildWithEngine = `
require('node:module').enableCompileCache?.();
const [engine, project, output, cache] = process.argv.slice(1);
require(engine)
  .runCli(['build', project, '--out', output, ...(cache ? ['--cache', cache] : [])])
  .then(code => {
    process.exitCode = code;
    console.log(process.resourceUsage().maxRSS / 1024);
  });
`;

function run(command: string, args: string[]): { ms: number; output: string } {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
  });
  const ms = performance.now() - start;
  if (error || status !== 0) {
    throw new Error(`${command} failed: ${error?.message ?? stderr}`);
  }
  return { ms, output: stdout };
}

export function runEngine({ project, output, cache = '' }: Build): Run {
  if (!existsSync(engine)) {
    throw new Error(`There is no ${engine}; "yarn build:engine" makes it.`);
  }
  const args = ['-e', buildWithEngine, engine, project, output, cache];
  const { ms, output: told } = run(process.execPath, args);
  return { ms, megabytes: Number(told.trim().split('\n').pop()) };
}

export function runMkdocs({ project, output }: Build): Run {
  const config = join(project, 'mkdocs.yml');
  const { ms } = run('mkdocs', ['build', '-q', '-f', config, '-d', output]);
  return { ms };
}

/** The version of MkDocs on the PATH. */
export function mkdocsVersion(): string | undefined {
  const { status, stdout } = spawnSync('mkdocs', ['--version'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim().split(' from ')[0] : undefined;
}
