import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

type Line = { at: number; message: string };

/** What a portal logs. */
export class Lines {
  readonly all: Line[] = [];
  readonly #events = new EventEmitter();

  read(stream: Readable): void {
    createInterface({ input: stream }).on('line', text => {
      this.all.push(JSON.parse(text));
      this.#events.emit('line');
    });
  }

  matching(pattern: RegExp, from = 0): Line[] {
    return this.all.slice(from).filter(({ message }) => pattern.test(message));
  }

  /** The first line from a position on that matches; now or later. */
  async next(pattern: RegExp, from = 0): Promise<Line> {
    for (;;) {
      const [line] = this.matching(pattern, from);
      if (line) {
        return line;
      }
      await once(this.#events, 'line', { signal: AbortSignal.timeout(20_000) });
    }
  }
}
