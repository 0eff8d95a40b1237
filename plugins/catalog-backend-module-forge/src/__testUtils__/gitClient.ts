import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const env = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@larkspur.example',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@larkspur.example',
} as unknown as NodeJS.ProcessEnv;

/** An ordinary git client in a folder. */
export function gitClient(cwd: string) {
  const git = (...args: string[]) => run('git', args, { cwd, env });
  return {
    async init(remote: string, branch = 'main') {
      await git('init', '--quiet', `--initial-branch=${branch}`);
      await git('remote', 'add', 'origin', remote);
    },
    async push(files: Record<string, string>) {
      for (const [name, content] of Object.entries(files)) {
        await writeFile(path.join(cwd, name), content);
      }
      await git('add', '--all');
      await git('commit', '--quiet', '--message', 'Change');
      await git('push', '--quiet', 'origin', 'HEAD');
    },
  };
}
