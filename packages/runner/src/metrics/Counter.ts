/**
 * Makes what grows of a sum that can fall. It falls for a moment when a process has ended that its parent
 * counts a moment later, and for good when nobody does.
 */
export class Counter {
  #value = 0;
  /** What has fallen for good. */
  #gone = 0;
  /** Where the sum has fallen to, the last time. */
  #low?: number;

  /** The value, which is never lower than it was. */
  next(sum: number): number {
    const hasFallen = sum + this.#gone < this.#value;
    const low = this.#low;
    if (hasFallen && low !== undefined) {
      this.#gone = this.#value - Math.min(low, sum);
    }
    this.#low = hasFallen && low === undefined ? sum : undefined;
    this.#value = Math.max(this.#value, sum + this.#gone);
    return this.#value;
  }
}
