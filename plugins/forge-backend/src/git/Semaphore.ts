import { ServiceUnavailableError } from '@backstage/errors';

/** Lets only so many run at once; the rest wait in order, up to a number. */
export class Semaphore {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(places: number, private readonly maxWaiting: number) {
    this.#free = places;
  }

  /** Waits for a place; the answer gives it back, once. */
  async acquire(): Promise<() => void> {
    if (this.#free > 0) {
      this.#free -= 1;
    } else if (this.#waiting.length >= this.maxWaiting) {
      throw new ServiceUnavailableError(
        'The forge has too much to do at the moment; try again in a minute',
      );
    } else {
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
    let held = true;
    return () => {
      if (held) {
        held = false;
        this.#release();
      }
    };
  }

  #release(): void {
    const next = this.#waiting.shift();
    if (next) {
      next();
    } else {
      this.#free += 1;
    }
  }
}
