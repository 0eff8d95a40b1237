import type { Response } from 'express';
import type { IncomingMessage } from 'node:http';

/**
 * Keeps what is written to a response, so that it can be looked at as a whole
 * before anything is sent.
 */
export class HeldAnswer {
  readonly #chunks: Buffer[] = [];
  readonly #original: Pick<Response, 'write' | 'end' | 'writeHead'>;
  readonly #headers: ReadonlySet<string>;
  #size = 0;
  #source?: IncomingMessage;

  constructor(private readonly res: Response) {
    const { write, end, writeHead } = res;
    this.#original = { write, end, writeHead };
    this.#headers = new Set(res.getHeaderNames());
  }

  /** Whether a system has answered at all. */
  get isAnswered(): boolean {
    return this.#source !== undefined;
  }

  /** Whether its answer has come to its end. */
  get isWhole(): boolean {
    return this.#source?.complete ?? false;
  }

  /** How the system has compressed its answer, whatever is said of it. */
  get encoding(): string | undefined {
    // unlike `headers`, from which the proxy has taken what may not pass
    const [encoding] = this.#source?.headersDistinct['content-encoding'] ?? [];
    return encoding === 'identity' ? undefined : encoding;
  }

  /** Begins to keep what is written, up to `maxBytes` of it. */
  hold(on: {
    maxBytes: number;
    tooLarge(): void;
    ended(body: Buffer): void;
  }): void {
    const { res } = this;
    res.once('pipe', source => {
      this.#source = source as unknown as IncomingMessage;
    });
    const take = (chunk: Buffer | string) => {
      this.#size += chunk.length;
      if (this.#size > on.maxBytes) {
        on.tooLarge();
      } else {
        this.#chunks.push(Buffer.from(chunk as string));
      }
      return true;
    };
    Object.assign(res, {
      writeHead(status: number) {
        res.statusCode = status;
        return res;
      },
      write: take,
      end: (chunk?: Buffer | string) => {
        if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) {
          take(chunk);
        }
        on.ended(Buffer.concat(this.#chunks));
        return res;
      },
    });
  }

  /** Lets the response be written to again, and takes no more of the answer. */
  release(): void {
    Object.assign(this.res, this.#original);
    this.#source?.unpipe(this.res);
  }

  /** Makes whatever the proxy still writes go nowhere. */
  ignore(): void {
    const { res } = this;
    const nowhere = () => res;
    Object.assign(res, { write: () => true, end: nowhere, writeHead: nowhere });
    this.#source?.destroy();
  }

  /** Takes back what the answer has said of itself. */
  forget(): void {
    const { res } = this;
    res.statusCode = 200;
    res.statusMessage = '';
    res
      .getHeaderNames()
      .filter(name => !this.#headers.has(name))
      .forEach(name => res.removeHeader(name));
  }
}
