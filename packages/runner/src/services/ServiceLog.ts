import { BackendAwayError, UnknownTokenError } from '../backend';
import { cutText, LineSplitter } from '../log';
import type { Limits } from '../settings';
import { LineQueue } from './LineQueue';
import type { ServiceLine, WantedService } from './messages';
import { RateGate, type RateNews } from './RateGate';
import type { RuntimeClient } from './RuntimeClient';

const delayMs = 250;
const longestPauseMs = 5_000;
const batch = { lines: 1_000, bytes: 1024 * 1024 };

type Options = {
  client: Pick<RuntimeClient, 'log'>;
  limits: Limits;
};

/** What a service writes and what is said of it, on its way to the portal. */
export class ServiceLog {
  readonly #service: WantedService;
  readonly #options: Options;
  readonly #queue: LineQueue;
  readonly #gate: RateGate;
  readonly #closed = new AbortController();
  #timer?: NodeJS.Timeout;
  #sending?: Promise<void>;
  #pauseMs = delayMs;

  constructor(service: WantedService, options: Options) {
    this.#service = service;
    this.#options = options;
    this.#queue = new LineQueue(options.limits.serviceBuffer);
    this.#gate = new RateGate(options.limits.serviceRate);
  }

  /** Writes a line of the runner's own, which always passes. */
  note(text: string, level: ServiceLine['level'] = 'info'): void {
    this.#add({ text, level, stream: 'runtime' });
  }

  /** Puts what the service writes together to lines. */
  splitter(stream: 'stdout' | 'stderr'): LineSplitter {
    const { lineBytes } = this.#options.limits;
    return new LineSplitter(
      () => lineBytes,
      ({ bytes, cut }) => {
        // What is no UTF-8 becomes longer when it is replaced.
        const clean = bytes.toString('utf8').replace(/\r$/, '');
        const { kept, left } = cutText(clean, lineBytes);
        const rest = cut + left;
        const text = rest > 0 ? `${kept}… (${rest} more bytes)` : kept;
        if (this.#gate.pass(bytes.length, news => this.#tell(news))) {
          this.#add({ text, stream });
        }
      },
    );
  }

  /** Sends what there is, for so long at most; nothing is sent after it. */
  async close(withinMs: number): Promise<void> {
    const late = setTimeout(() => this.#closed.abort(), withinMs);
    this.#gate.renew(news => this.#tell(news));
    while (!this.#queue.isEmpty && !this.#closed.signal.aborted) {
      await this.#send();
    }
    clearTimeout(late);
    clearTimeout(this.#timer);
    this.#closed.abort();
  }

  #tell(news: RateNews): void {
    const { seconds, lines } = this.#options.limits.serviceRate;
    const text =
      'left' in news
        ? `${news.left} lines were left out here.`
        : `It writes more than ${lines} lines, or too long ones, in ${seconds} s: what follows is left out for a moment.`;
    this.note(text, 'warn');
  }

  #add(line: Omit<ServiceLine, 'time'>): void {
    this.#queue.add({ time: new Date().toISOString(), ...line });
    this.#plan();
  }

  #plan(): void {
    if (!this.#closed.signal.aborted) {
      this.#timer ??= setTimeout(() => void this.#send(), this.#pauseMs);
    }
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendBatch().finally(() => {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#sending = undefined;
      if (!this.#queue.isEmpty) {
        this.#plan();
      }
    });
    return this.#sending;
  }

  async #sendBatch(): Promise<void> {
    const { signal } = this.#closed;
    const lines = this.#queue.take(batch);
    try {
      await this.#options.client.log(this.#service, lines, signal);
      this.#pauseMs = delayMs;
    } catch (error) {
      const isAway =
        error instanceof BackendAwayError || error instanceof UnknownTokenError;
      if (isAway) {
        this.#queue.putBack(lines);
        this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
      } else if (!signal.aborted) {
        // What is refused once would be so again.
        process.stderr.write(`runner: lines were not taken: ${error}\n`);
      }
    }
  }
}
