import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from './temporaryFolder';

export interface GitRun {
  code: number;
  out: string;
  err: string;
}

const ENVIRONMENT = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@larkspur.example',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@larkspur.example',
  LC_ALL: 'C',
};

/** Runs an ordinary git client, whatever comes of it. */
export async function tryGit(cwd: string, ...args: string[]): Promise<GitRun> {
  const child = spawn('git', args, {
    cwd,
    env: ENVIRONMENT as unknown as NodeJS.ProcessEnv,
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

/** Runs an ordinary git client, which must succeed. */
export async function git(cwd: string, ...args: string[]): Promise<string> {
  const { code, out, err } = await tryGit(cwd, ...args);
  if (code !== 0) {
    throw new Error(`git ${args.join(' ')} ended with ${code}: ${err}`);
  }
  return out;
}

/** Writes files and commits them. */
export async function commit(
  folder: string,
  files: Record<string, string | Buffer>,
  message = 'Change',
): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--message', message);
  return git(folder, 'rev-parse', 'HEAD');
}

/** A working copy with one commit, whose remote is given. */
export async function workingCopy(
  remote: string,
  files: Record<string, string | Buffer> = { 'README.md': '# Shop\n' },
): Promise<string> {
  const folder = await temporaryFolder();
  await git(folder, 'init', '--quiet', '--initial-branch=main');
  await git(folder, 'remote', 'add', 'origin', remote);
  await commit(folder, files, 'First');
  return folder;
}
