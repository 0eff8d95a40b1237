import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { BackendAwayError } from '../backend';
import { ArchiveError } from './ArchiveError';

/**
 * Writes what the backend sends into a file.
 *
 * @throws ArchiveError for more than the limit, BackendAwayError for what breaks off
 */
export async function saveResponse(
  response: Response,
  file: string,
  mostBytes: number,
): Promise<void> {
  let bytes = 0;
  const counter = new Transform({
    transform(chunk, _encoding, done) {
      bytes += chunk.length;
      const tooLarge = new ArchiveError(
        `The archive has more than ${mostBytes} bytes.`,
      );
      done(bytes > mostBytes ? tooLarge : null, chunk);
    },
  });
  const body = Readable.fromWeb(
    (response.body ?? new Blob([]).stream()) as ReadableStream,
  );
  try {
    await pipeline(body, counter, createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    if (
      error instanceof ArchiveError ||
      (error as NodeJS.ErrnoException).code === 'ENOSPC'
    ) {
      throw error;
    }
    throw new BackendAwayError(`A transfer broke off: ${error}`);
  }
}
