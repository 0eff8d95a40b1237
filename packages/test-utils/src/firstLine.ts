import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The first line that a process writes; undefined when it ends without one. */
export async function firstLine(
  output: Readable,
  exited: Promise<unknown>,
): Promise<string | undefined> {
  const [line] = await Promise.race([
    once(createInterface({ input: output }), 'line'),
    exited.then(() => [undefined]),
  ]);
  return line;
}
