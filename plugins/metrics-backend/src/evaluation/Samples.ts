import type { WindowSeries } from '../store/readWindow';

/** The values that a series has, and how often a counter began anew before each. */
export class Samples {
  readonly times: Float64Array;
  readonly values: Float64Array;
  readonly #resets: Float64Array;

  constructor(times: Float64Array, { values, present }: WindowSeries) {
    const isPresent = (_: number, index: number) => present[index] === 1;
    this.times = times.filter(isPresent);
    this.values = values.filter(isPresent);
    this.#resets = new Float64Array(this.values.length);
    for (let at = 1; at < this.values.length; at += 1) {
      const before = this.values[at - 1];
      const reset = this.values[at] < before ? before : 0;
      this.#resets[at] = this.#resets[at - 1] + reset;
    }
  }

  /** By how much a counter has grown between two of its values, over its new beginnings. */
  growth(from: number, to: number): number {
    return (
      this.values[to] -
      this.values[from] +
      (this.#resets[to] - this.#resets[from])
    );
  }
}
