import { ServiceUnavailableError } from '@backstage/errors';

/** So many at the same time; a visitor's new one takes the place of the one before. */
export class Places {
  readonly #taken = new Map<string, () => void>();

  constructor(private readonly count: number, private readonly what: string) {}

  /**
   * Takes a place until the answer is called.
   *
   * @param end ends what has the place, for the next one of the same visitor
   * @throws ServiceUnavailableError when there is none
   */
  take(visitor: string, end: () => void): () => void {
    this.#taken.get(visitor)?.();
    this.#taken.delete(visitor);
    if (this.#taken.size >= this.count) {
      throw new ServiceUnavailableError(
        `${this.count} ${this.what} already; try again later`,
      );
    }
    this.#taken.set(visitor, end);
    return () => {
      if (this.#taken.get(visitor) === end) {
        this.#taken.delete(visitor);
      }
    };
  }
}
