import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, unlinkSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';

/** Where a step writes, and where the runner reads it. */
export type OutputPipe = {
  reader: Socket;
  /** For the step's output, and its errors, which keeps both in order. */
  writer: number;
  closeWriter(): void;
};

/**
 * A pipe. Node.js would give a program a socket, which cannot be opened by name: `echo > /dev/stderr`
 * would fail.
 *
 * @param folder - where the pipe has its name for a moment
 * @param options - whether who writes waits while it is full, or is told so
 */
export function openPipe(
  folder: string,
  name = 'output',
  { waits }: { waits: boolean } = { waits: true },
): OutputPipe {
  const path = join(folder, name);
  execFileSync('mkfifo', ['-m', '600', path], { env: process.env });
  try {
    const read = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = openSync(
      path,
      constants.O_WRONLY | (waits ? 0 : constants.O_NONBLOCK),
    );
    const reader = new Socket({ fd: read, readable: true, writable: false });
    return { reader, writer, closeWriter: () => closeSync(writer) };
  } finally {
    unlinkSync(path);
  }
}
