import { KeyedLock } from '@portico/backend-kit';
import { EventEmitter, once } from 'node:events';
import { constants, createReadStream } from 'node:fs';
import { FileHandle, mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { maskSecrets } from './maskSecrets';
import { wholeCharacters } from './wholeCharacters';

/** How much of a log is read at once. */
export const MAX_CHUNK = 4 * 1024 * 1024;
// a secret that is shorter is a word
const MIN_SECRET = 8;
const MB = 1024 * 1024;
const LONGEST_CHARACTER = 4;

interface LogName {
  runId: number;
  id: number;
}

/** A part of a log. */
export interface LogPart {
  text: Buffer;
  /** Where the next part begins. */
  next: number;
  /** How long the log is now. */
  size: number;
}

/** Logs of jobs, a file each, that only grow. Offsets are bytes of UTF-8. */
export class LogStore {
  readonly #lock = new KeyedLock();
  readonly #appends = new EventEmitter().setMaxListeners(0);
  readonly #secrets: string[];
  readonly #lookBack: number;

  constructor(
    private readonly options: {
      /** The folder with one for each run. */
      directory: string;
      maxBytes: number;
      secrets: string[];
    },
  ) {
    this.#secrets = options.secrets.filter(one => one.length >= MIN_SECRET);
    const lengths = this.#secrets.map(one => Buffer.byteLength(one) - 1);
    this.#lookBack = Math.max(0, ...lengths);
  }

  /**
   * Writes what a log has from an offset on. What is there already stays, so
   * that the same may be sent again.
   *
   * @returns where the next text belongs: before the offset when some is missing
   */
  async append(
    job: LogName,
    { offset, text }: { offset: number; text: string },
  ): Promise<number> {
    const file = this.#pathOf(job);
    return this.#lock.run(file, async () => {
      await mkdir(path.dirname(file), { recursive: true });
      const { O_CREAT, O_RDWR } = constants;
      const handle = await open(file, O_RDWR | O_CREAT);
      try {
        return await this.#append(handle, offset, Buffer.from(text));
      } finally {
        await handle.close();
        this.#appends.emit(file);
      }
    });
  }

  /** Resolves when something is written to a log from now on, or when the signal ends the waiting. */
  async nextAppend(job: LogName, signal: AbortSignal): Promise<void> {
    await once(this.#appends, this.#pathOf(job), { signal }).catch(
      () => undefined,
    );
  }

  /** The text from an offset on, up to 4 MB of it; nothing of a log that has not begun. */
  async read(job: LogName, offset: number): Promise<LogPart> {
    const handle = await openToRead(this.#pathOf(job));
    if (!handle) {
      return { text: Buffer.alloc(0), next: 0, size: 0 };
    }
    try {
      const { size } = await handle.stat();
      const from = Math.min(offset, size);
      const wanted = Math.min(size - from, MAX_CHUNK + LONGEST_CHARACTER);
      const bytes = Buffer.alloc(wanted);
      const { bytesRead } = await handle.read(bytes, 0, wanted, from);
      const all = bytes.subarray(0, bytesRead);
      const end = wholeCharacters(all, Math.min(bytesRead, MAX_CHUNK));
      return { text: all.subarray(0, end), next: from + end, size };
    } finally {
      await handle.close();
    }
  }

  /** All that there is now; nothing for a log that has not begun. */
  async open(
    job: LogName,
  ): Promise<{ size: number; stream: Readable } | undefined> {
    const file = this.#pathOf(job);
    const size = await this.size(job);
    return size > 0
      ? { size, stream: createReadStream(file, { end: size - 1 }) }
      : undefined;
  }

  async size(job: LogName): Promise<number> {
    try {
      return (await stat(this.#pathOf(job))).size;
    } catch (error) {
      return ifMissing(error, 0);
    }
  }

  async #append(
    handle: FileHandle,
    offset: number,
    text: Buffer,
  ): Promise<number> {
    const { maxBytes } = this.options;
    const { size } = await handle.stat();
    const end = offset + text.length;
    if (size > maxBytes) {
      // it was cut, and its runner need not know
      return end;
    }
    if (offset > size || end <= size) {
      return size;
    }
    const news = text.subarray(size - offset);
    const { log, next } =
      end > maxBytes
        ? { log: this.#cut(news, maxBytes - size), next: end }
        : { log: news, next: end };
    const back = Math.min(this.#lookBack, size);
    const before = Buffer.alloc(back);
    await handle.read(before, 0, back, size - back);
    const masked = maskSecrets(Buffer.concat([before, log]), this.#secrets);
    await handle.write(masked, 0, masked.length, size - back);
    return next;
  }

  #cut(text: Buffer, length: number): Buffer {
    const kept = text.subarray(0, wholeCharacters(text, length));
    const { maxBytes } = this.options;
    const notice = `\n##[error]The log is cut here: a job may write ${
      maxBytes / MB
    } MB of it ('forge.actions.limits.logMb').\n`;
    return Buffer.concat([kept, Buffer.from(notice)]);
  }

  #pathOf({ runId, id }: LogName): string {
    return path.join(this.options.directory, `${runId}`, `${id}.log`);
  }
}

function ifMissing<T>(error: unknown, value: T): T {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
    return value;
  }
  throw error;
}

async function openToRead(file: string): Promise<FileHandle | undefined> {
  return open(file, 'r').catch(error => ifMissing(error, undefined));
}
