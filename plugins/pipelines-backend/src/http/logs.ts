import type { LogChunk } from '@portico/plugin-pipelines-common';
import { SizedCache } from './SizedCache';

/** How much of a log one chunk has, in bytes. */
export const CHUNK_BYTES = 4 * 1024 * 1024;
/** How much of a log is read from hosts that give only the whole of it. */
export const WHOLE_LOG_BYTES = 64 * 1024 * 1024;

const CACHE_BYTES = 256 * 1024 * 1024;

// by the first byte of a character of UTF-8
function lengthOf(first: number): number {
  if (first >= 0xf0) {
    return 4;
  }
  return first >= 0xe0 ? 3 : 2;
}

/** How many of these bytes are whole characters of UTF-8. */
export function wholeCharacters(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back];
    if (byte >= 0xc0) {
      return lengthOf(byte) > back ? length - back : length;
    }
    if (byte < 0x80) {
      break;
    }
  }
  return length;
}

/** The chunk of bytes that begin at an offset. */
export function toChunk(
  bytes: Uint8Array,
  { offset, done }: { offset: number; done: boolean },
): LogChunk {
  const part = bytes.subarray(0, CHUNK_BYTES);
  const isLast = done && part.length === bytes.length;
  const length = isLast ? part.length : wholeCharacters(part);
  const text = Buffer.from(part.subarray(0, length)).toString();
  return { text, next: offset + length, done: isLast };
}

/** The last line of a log that is longer than what is read of it. */
export function cutNotice(host: string): Buffer {
  const megabytes = WHOLE_LOG_BYTES / 1024 / 1024;
  return Buffer.from(
    `\n[The log goes on; the portal shows ${megabytes} MB of it. The rest is at ${host}.]\n`,
  );
}

/** Logs of hosts that give only the whole of one, each read once for a while. */
export class WholeLogs {
  readonly #cache = new SizedCache<{ at: number; bytes: Promise<Buffer> }>(
    CACHE_BYTES,
  );

  constructor(private readonly freshMs: number) {}

  /** From an offset; `done` says that the log is complete, so that it is kept. */
  async read(
    key: string,
    { offset, done }: { offset: number; done: boolean },
    load: () => Promise<Buffer>,
  ): Promise<LogChunk> {
    const bytes = await this.#get(`${key} ${done}`, done, load);
    const from = Math.min(offset, bytes.length);
    return toChunk(bytes.subarray(from), { offset: from, done });
  }

  async #get(
    key: string,
    keep: boolean,
    load: () => Promise<Buffer>,
  ): Promise<Buffer> {
    const entry = this.#cache.get(key);
    if (entry && (keep || Date.now() - entry.at < this.freshMs)) {
      return entry.bytes;
    }
    const next = { at: Date.now(), bytes: load() };
    this.#cache.set(key, next);
    try {
      const bytes = await next.bytes;
      next.at = Date.now();
      if (this.#cache.get(key) === next) {
        this.#cache.set(key, next, bytes.length + 500);
      }
      return bytes;
    } catch (error) {
      this.#cache.delete(key);
      throw error;
    }
  }
}
