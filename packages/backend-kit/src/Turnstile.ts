import { ServiceUnavailableError } from '@backstage/errors';

/** Lets some in at the same time, and others wait; who comes beyond that is sent away. */
export class Turnstile {
  #inside = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param waiting - how many wait at most; as many as are let in, unless said */
  constructor(
    private readonly places: number,
    private readonly what: string,
    private readonly waiting = places,
  ) {}

  /** @throws ServiceUnavailableError when too many wait */
  async pass<T>(action: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.places) {
      if (this.#waiting.length >= this.waiting) {
        throw new ServiceUnavailableError(
          `Too many ${this.what} at the same time; try again in a moment`,
        );
      }
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    } else {
      this.#inside += 1;
    }
    try {
      return await action();
    } finally {
      const next = this.#waiting.shift();
      if (next) {
        next();
      } else {
        this.#inside -= 1;
      }
    }
  }
}
