import { setImmediate as nextTurn } from 'node:timers/promises';
import { PromqlError } from '../promql';

const TURN_MS = 10;

/** Lets others have the thread during long work, and ends it when it takes too long. */
export class Turn {
  #began = performance.now();
  readonly #deadline: number;

  constructor(private readonly limitMs: number) {
    this.#deadline = this.#began + limitMs;
  }

  /** To be awaited when it is a promise. @throws PromqlError */
  take(): Promise<void> | undefined {
    const now = performance.now();
    if (now > this.#deadline) {
      throw new PromqlError(
        'timeout',
        `query timed out after ${
          this.limitMs / 1_000
        } s: take a shorter time, or fewer series`,
      );
    }
    return now - this.#began < TURN_MS ? undefined : this.#pass();
  }

  async #pass(): Promise<void> {
    await nextTurn();
    this.#began = performance.now();
  }
}
