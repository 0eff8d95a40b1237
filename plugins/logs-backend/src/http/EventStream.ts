import type { Request, Response } from 'express';

const HEARTBEAT_MS = 15_000;

/** Server-sent events to one client. */
export class EventStream {
  readonly #closing = new AbortController();

  /** Begins the answer. */
  constructor(req: Request, private readonly res: Response) {
    res.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // no-transform: a compression would hold lines back
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    res.write(':\n\n');
    const timer = setInterval(() => res.write(':\n\n'), HEARTBEAT_MS);
    const end = () => {
      clearInterval(timer);
      this.#closing.abort();
    };
    req.once('close', end);
    res.once('close', end);
  }

  /** Aborted when the client is gone. */
  get signal(): AbortSignal {
    return this.#closing.signal;
  }

  /** Sends, and waits while the client reads slower than that. */
  async send(event: string, data: unknown): Promise<void> {
    if (this.signal.aborted) {
      return;
    }
    const isFull = !this.res.write(
      `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
    );
    if (isFull) {
      await new Promise<void>(resolve => {
        this.res.once('drain', resolve);
        this.signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }

  end(): void {
    this.res.end();
  }
}
