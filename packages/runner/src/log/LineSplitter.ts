const newline = 0x0a;

/** A line without its end, and how many bytes of it were left out. */
export type Line = { bytes: Buffer; cut: number };

/** Puts pieces of output together to lines, of which it keeps no more than a number of bytes. */
export class LineSplitter {
  readonly #most: () => number;
  readonly #onLine: (line: Line) => void;
  #parts: Buffer[] = [];
  #kept = 0;
  #cut = 0;

  constructor(most: () => number, onLine: (line: Line) => void) {
    this.#most = most;
    this.#onLine = onLine;
  }

  write(chunk: Buffer): void {
    let from = 0;
    for (
      let end = chunk.indexOf(newline);
      end >= 0;
      end = chunk.indexOf(newline, from)
    ) {
      this.#keep(chunk.subarray(from, end));
      this.#emit();
      from = end + 1;
    }
    this.#keep(chunk.subarray(from));
  }

  /** Gives the last line when nothing ended it. */
  end(): void {
    if (this.#kept > 0) {
      this.#emit();
    }
  }

  #keep(part: Buffer): void {
    const room = Math.max(this.#most() - this.#kept, 0);
    if (part.length > 0 && room > 0) {
      this.#parts.push(part.subarray(0, room));
    }
    this.#kept += Math.min(part.length, room);
    this.#cut += Math.max(part.length - room, 0);
  }

  #emit(): void {
    const bytes =
      this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
    const cut = this.#cut;
    this.#parts = [];
    this.#kept = 0;
    this.#cut = 0;
    this.#onLine({ bytes, cut });
  }
}
