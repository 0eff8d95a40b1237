import type { Readable } from 'node:stream';

/** Reads a stream in lines and in so many bytes, whatever pieces it comes in. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: Readable) {
    this.#pieces = stream.iterator({ destroyOnReturn: false });
  }

  /** The next line without its end; nothing when the stream has no whole one. */
  async readLine(): Promise<string | undefined> {
    for (;;) {
      const end = this.#rest.indexOf('\n');
      if (end >= 0) {
        return this.#take(end + 1).toString('utf8', 0, end);
      }
      const piece = await this.#next();
      if (!piece) {
        return undefined;
      }
      this.#rest = Buffer.concat([this.#rest, piece]);
    }
  }

  /** As many bytes; nothing when the stream has fewer. */
  async readBytes(count: number): Promise<Buffer | undefined> {
    const pieces = [this.#rest];
    let size = this.#rest.length;
    while (size < count) {
      const piece = await this.#next();
      if (!piece) {
        return undefined;
      }
      pieces.push(piece);
      size += piece.length;
    }
    this.#rest = pieces.length > 1 ? Buffer.concat(pieces) : pieces[0];
    return this.#take(count);
  }

  #take(count: number): Buffer {
    const taken = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(count);
    return taken;
  }

  async #next(): Promise<Buffer | undefined> {
    try {
      const { value, done } = await this.#pieces.next();
      return done ? undefined : value;
    } catch {
      // whoever wrote to it was stopped
      return undefined;
    }
  }
}
