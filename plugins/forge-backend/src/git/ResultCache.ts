const MAX_BYTES = 32 * 1024 * 1024;
const MAX_ONE = 512 * 1024;
/** What an entry takes besides its bytes, about. */
const ENTRY = 500;

/** Keeps what stays the same, the least used of it for the shortest time. */
export class ResultCache<T> {
  // in the order of their use
  readonly #kept = new Map<string, { value: Promise<T>; bytes: number }>();
  #bytes = 0;

  constructor(private readonly sizeOf: (value: T) => number) {}

  /** Those who ask while it is made get the same. Failures are not kept. */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept.value;
    }
    const value = make();
    const entry = { value, bytes: ENTRY };
    this.#kept.set(key, entry);
    this.#bytes += entry.bytes;
    value.then(
      made => this.#weigh(key, entry, this.sizeOf(made)),
      () => this.#drop(key, entry),
    );
    return value;
  }

  #weigh(key: string, entry: { bytes: number }, bytes: number): void {
    if (bytes > MAX_ONE) {
      this.#drop(key, entry);
      return;
    }
    if (this.#kept.get(key) === entry) {
      entry.bytes += bytes;
      this.#bytes += bytes;
    }
    for (const [oldest, one] of this.#kept) {
      if (this.#bytes <= MAX_BYTES) {
        return;
      }
      this.#drop(oldest, one);
    }
  }

  #drop(key: string, entry: { bytes: number }): void {
    if (this.#kept.get(key) === entry) {
      this.#kept.delete(key);
      this.#bytes -= entry.bytes;
    }
  }
}
