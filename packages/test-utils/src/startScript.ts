import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { firstLine } from './firstLine';

/** A script that runs, and what it has said. */
export interface StartedScript<T> {
  child: ChildProcess;
  /** Its first line, read as JSON. */
  said: T;
  /** Resolves when it has ended. */
  exited: Promise<unknown>;
}

/**
 * Starts a TypeScript file, of which the path is given, in a process of its
 * own, and waits for the line of JSON that it says.
 *
 * @throws Error when it ends before
 */
export async function startScript<T>(
  file: string,
  ...args: string[]
): Promise<StartedScript<T>> {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      file,
      ...args,
    ],
    {
      // the variables of Jest would make it think that it is a test
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(child, 'exit');
  const line = await firstLine(child.stdout, exited);
  if (line === undefined) {
    throw new Error(`${file} ended without an answer`);
  }
  return { child, said: JSON.parse(line), exited };
}
