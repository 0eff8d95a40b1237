import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RunningGit } from '../git';

/** Sends what git writes, and stops git when nobody reads it any more. */
export async function sendGit(
  res: Response,
  running: RunningGit,
  transform: (output: Readable) => Readable = output => output,
): Promise<void> {
  res.once('close', running.stop);
  try {
    await pipeline(transform(running.stdout), res, { end: false });
    const { exitCode } = await running.ended;
    if (exitCode === 0) {
      res.end();
    } else {
      // what was sent is not all: an end without the last chunk says so
      res.destroy();
    }
  } catch {
    running.stop();
    res.destroy();
    await running.ended;
  }
}
