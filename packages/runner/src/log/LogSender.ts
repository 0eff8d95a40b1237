import { LeaseLostError, type JobClient, untilTaken } from '../backend';

const delayMs = 50;
const batchBytes = 256 * 1024;

/**
 * Sends a log in the order in which it was written. What the backend has not yet confirmed is kept, so
 * nothing is lost while it is away.
 */
export class LogSender {
  readonly #client: Pick<JobClient, 'appendLog'>;
  readonly #signal: AbortSignal;
  readonly #lines: Buffer[] = [];
  #offset = 0;
  #timer?: NodeJS.Timeout;
  #sending?: Promise<void>;
  #isRefused = false;

  /** @param signal - ends all tries */
  constructor(client: Pick<JobClient, 'appendLog'>, signal: AbortSignal) {
    this.#client = client;
    this.#signal = signal;
  }

  /** @param line - with its end */
  write(line: Buffer): void {
    if (this.#isRefused) {
      return;
    }
    this.#lines.push(line);
    this.#timer ??= setTimeout(() => this.#start(), delayMs);
  }

  /** Sends what there is. */
  async flush(): Promise<void> {
    while (this.#lines.length > 0 && !this.#isRefused) {
      this.#start();
      await this.#sending;
    }
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
      this.#timer = undefined;
    });
  }

  async #send(): Promise<void> {
    try {
      while (this.#lines.length > 0) {
        await this.#sendBatch();
      }
    } catch (error) {
      // The lease ends the job by itself; without it, and when the backend takes no more, the rest has no reader.
      this.#isRefused = true;
      this.#lines.length = 0;
      if (!(error instanceof LeaseLostError) && !this.#signal.aborted) {
        process.stderr.write(`A log was not taken: ${error}\n`);
      }
    }
  }

  async #sendBatch(): Promise<void> {
    let [size, count] = [0, 0];
    while (count < this.#lines.length && size < batchBytes) {
      size += this.#lines[count].length;
      count += 1;
    }
    const batch = Buffer.concat(this.#lines.slice(0, count));
    const next = await untilTaken(
      () => this.#client.appendLog(this.#offset, batch.toString('utf8')),
      { signal: this.#signal, mostMs: 1_000 },
    );
    const taken = Math.min(next - this.#offset, batch.length);
    if (taken <= 0) {
      throw new Error('the portal keeps no more of it');
    }
    this.#lines.splice(0, count);
    if (taken < batch.length) {
      this.#lines.unshift(batch.subarray(taken));
    }
    this.#offset += taken;
  }
}
