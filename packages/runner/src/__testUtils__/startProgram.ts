import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestBackend } from './TestBackend';

/** A folder for runners that are processes of their own. */
export function makeRunnerDir(): { dir: string; remove: () => void } {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'runner-test-')));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/**
 * The runner as it is started: `bin/runner`.
 *
 * @param leftOpen - a file that whoever starts it has open
 * @param root - the package, which may be one that is installed
 */
export function startProgram(
  backend: Pick<TestBackend, 'url' | 'token'>,
  env: Record<string, string>,
  leftOpen = 2,
  root = join(__dirname, '../..'),
) {
  const program = [process.execPath, join(root, 'bin/runner')];
  const script = `exec ${leftOpen}>&2; exec "$@"`;
  const child = spawn('bash', ['-c', script, 'bash', ...program], {
    env: {
      PATH: process.env.PATH,
      PORTICO_RUNNER_URL: backend.url,
      PORTICO_RUNNER_TOKEN: backend.token,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  [child.stdout, child.stderr].forEach(stream =>
    stream.on('data', chunk => {
      output += chunk;
    }),
  );
  const exit = once(child, 'exit');
  return {
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    output: () => output,
    async exited(): Promise<number | NodeJS.Signals> {
      const [code, signal] = await exit;
      return code ?? signal;
    },
  };
}
