import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { setTimeout as wait } from 'node:timers/promises';
import type { LeaseSweep } from './leases/LeaseSweep';
import type { Retention } from './runs/Retention';

const SWEEP_MS = 5_000;
const RETENTION_MS = 600_000;

/** What is done again and again, in each backend. */
export class Chores {
  readonly #stopping = new AbortController();
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly options: {
      logger: LoggerService;
      retention: Retention;
      sweep: LeaseSweep;
    },
  ) {}

  /** Aborted when the backend ends. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  start(): void {
    const { retention, sweep } = this.options;
    this.#running = Promise.all([
      this.#repeat(SWEEP_MS, () => sweep.run()),
      this.#repeat(RETENTION_MS, () => retention.run()),
    ]);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #repeat(everyMs: number, work: () => Promise<void>): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await work();
      } catch (error) {
        this.options.logger.warn('Runs could not be tended', toError(error));
      }
      // ends early with the backend
      await wait(everyMs, undefined, { signal, ref: false }).catch(
        () => undefined,
      );
    }
  }
}
