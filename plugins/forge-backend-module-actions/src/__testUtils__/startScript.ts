import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Starts a script of this folder in a process of its own; the answer is its first line, which is JSON. */
export async function startScript<T>(
  script: string,
  ...args: string[]
): Promise<{ child: ChildProcess; said: T; exited: Promise<unknown> }> {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      path.join(__dirname, script),
      ...args,
    ],
    {
      // the variables of Jest would make it think that it is a test
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([
    once(lines, 'line'),
    exited.then(() => [undefined]),
  ]);
  if (line === undefined) {
    throw new Error(`${script} ended without an answer`);
  }
  return { child, said: JSON.parse(line), exited };
}
