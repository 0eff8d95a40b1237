const NS_PER_MS = 1_000_000n;

/** The times that a line may have. */
export class TimeWindow {
  readonly #oldest: bigint;
  readonly #newest: bigint;
  readonly #behind: bigint;

  constructor(options: {
    maxAgeMs: number;
    maxAheadMs: number;
    outOfOrderMs: number;
    /** The time of the newest line of the stream, if it has one. */
    last: bigint | undefined;
  }) {
    const now = BigInt(Date.now()) * NS_PER_MS;
    this.#oldest = now - BigInt(options.maxAgeMs) * NS_PER_MS;
    this.#newest = now + BigInt(options.maxAheadMs) * NS_PER_MS;
    const { last } = options;
    this.#behind =
      last === undefined
        ? this.#oldest
        : last - BigInt(options.outOfOrderMs) * NS_PER_MS;
  }

  takes(time: bigint): boolean {
    return time >= this.#oldest && time <= this.#newest && time >= this.#behind;
  }

  /** Why a time is not taken, in words for who pushed. */
  explain(time: bigint): string {
    const at = new Date(Number(time / NS_PER_MS)).toISOString();
    if (time < this.#oldest) {
      return `the line of ${at} is older than logs.store.retention keeps`;
    }
    if (time > this.#newest) {
      return `the line of ${at} is ahead of the clock of this server`;
    }
    return `the line of ${at} is further behind the newest line of its stream than logs.store.outOfOrderWindow allows`;
  }
}
