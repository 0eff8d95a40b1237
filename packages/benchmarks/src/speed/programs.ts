import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Engine } from './installEngine';

/** One finished process. */
export type Run = {
  ms: number;
  output: string;
  /** Largest resident size, where the system tells it. */
  megabytes?: number;
};

const time = '/usr/bin/time';
const hasTime = spawnSync(time, ['-f', '%M', 'true']).status === 0;

function run(command: string, args: string[], env = process.env): Run {
  const whole = hasTime ? [time, '-f', '%M', command] : [command];
  const [first, ...rest] = [...whole, ...args];
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(first, rest, {
    encoding: 'utf8',
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  const ms = performance.now() - start;
  if (error || status !== 0) {
    const [reason] = stderr.trim().split('\n');
    throw new Error(`${command} failed: ${error?.message ?? reason}`);
  }
  const kilobytes = Number(stderr.trim().split('\n').pop());
  const megabytes = hasTime ? kilobytes / 1024 : undefined;
  return { ms, output: stdout, megabytes };
}

/** Node.js keeps compiled code, as it does of a command that has run before. */
function runNode({ folder }: Engine, args: string[]): Run {
  const compiled = join(folder, 'compiled');
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
  return run(process.execPath, args, env);
}

/** The command line of the engine. */
export function runEngine(
  engine: Engine,
  {
    project,
    output,
    cache,
  }: Record<'project' | 'output', string> & {
    cache?: string;
  },
): Run {
  const args = [engine.command, 'build', project, '--out', output];
  return runNode(engine, cache ? [...args, '--cache', cache] : args);
}

/** Milliseconds of builds one after the other in one process, of which the first is left out. */
export function runStanding(
  engine: Engine,
  { project, rounds }: { project: string; rounds: number },
): number[] {
  const script = require.resolve('./standing.cjs');
  const args = [script, engine.library, project, String(rounds)];
  return JSON.parse(runNode(engine, args).output);
}

export function runMkdocs(project: string, output: string): Run {
  const config = join(project, 'mkdocs.yml');
  return run('mkdocs', ['build', '-q', '-f', config, '-d', output]);
}

/** The version of MkDocs on the PATH. */
export function findMkdocs(): string | undefined {
  const { status, stdout } = spawnSync('mkdocs', ['--version'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim().split(' from ')[0] : undefined;
}
