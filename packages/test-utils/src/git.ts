import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { gitEnvironment } from './gitEnvironment';

/** How git has ended: its exit code, and what it wrote. */
export interface GitRun {
  code: number;
  /** Without white space around it. */
  out: string;
  err: string;
}

/** Runs an ordinary git client in a folder, whatever comes of it. */
export async function tryGit(cwd: string, ...args: string[]): Promise<GitRun> {
  const child = spawn('git', args, {
    cwd,
    env: gitEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  child.stderr.on('data', chunk => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out: out.trim(), err };
}

/**
 * Runs an ordinary git client in a folder, and answers what it wrote.
 *
 * @throws Error with git's own words when it does not end with 0
 */
export async function git(cwd: string, ...args: string[]): Promise<string> {
  const { code, out, err } = await tryGit(cwd, ...args);
  if (code !== 0) {
    throw new Error(`git ${args.join(' ')} ended with ${code}: ${err}`);
  }
  return out;
}
