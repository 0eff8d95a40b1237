import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 60_000;
// the forge serves a moment after its modules are made
const FIRST_LOOK_MS = 5_000;

/** What is done again and again, in each backend. */
export class Chores {
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: {
      logger: LoggerService;
      look(): Promise<void>;
    },
  ) {}

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { logger, look } = this.options;
    const { signal } = this.#stopping;
    for (let pause = FIRST_LOOK_MS; ; pause = LOOK_EVERY_MS) {
      // ends early with the backend
      await wait(pause, undefined, { signal, ref: false }).catch(
        () => undefined,
      );
      if (signal.aborted) {
        return;
      }
      await look().catch(error =>
        logger.warn('Services could not be tended', toError(error)),
      );
    }
  }
}
