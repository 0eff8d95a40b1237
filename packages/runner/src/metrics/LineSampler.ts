import type { Readable } from 'node:stream';

const newline = 0x0a;

type Options = {
  lineBytes: number;
  /** Between two reads. */
  pauseMs: number;
  onLine: (line: Buffer) => void;
};

/**
 * Takes a line of a stream now and then, however much there is: after each piece it rests, and of a piece it
 * takes one line. What is longer than a line may be is left out.
 */
export class LineSampler {
  readonly #options: Options;
  readonly #reader: Readable;
  #parts: Buffer[] = [];
  #bytes = 0;
  /** Whether what comes up to the next line's begin is left out. */
  #isSkipping = false;
  #timer?: NodeJS.Timeout;

  constructor(reader: Readable, options: Options) {
    this.#reader = reader;
    this.#options = options;
    reader.on('error', () => undefined);
    reader.on('data', chunk => {
      reader.pause();
      this.#timer = setTimeout(() => reader.resume(), options.pauseMs).unref();
      this.#take(chunk);
    });
  }

  /** Reads no more. */
  close(): void {
    clearTimeout(this.#timer);
    this.#reader.destroy();
  }

  #take(chunk: Buffer): void {
    let rest = chunk;
    for (
      let end = rest.indexOf(newline);
      end >= 0;
      end = rest.indexOf(newline)
    ) {
      this.#keep(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
      const line = this.#isSkipping ? undefined : Buffer.concat(this.#parts);
      this.#begin(false);
      if (line?.length) {
        this.#begin(rest.length > 0 && rest[rest.length - 1] !== newline);
        this.#options.onLine(line);
        return;
      }
    }
    this.#keep(rest);
  }

  #begin(isSkipping: boolean): void {
    [this.#parts, this.#bytes, this.#isSkipping] = [[], 0, isSkipping];
  }

  #keep(part: Buffer): void {
    this.#bytes += part.length;
    if (this.#isSkipping || this.#bytes > this.#options.lineBytes) {
      this.#begin(true);
    } else {
      this.#parts.push(part);
    }
  }
}
