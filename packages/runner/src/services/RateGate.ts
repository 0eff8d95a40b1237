type Rate = { seconds: number; lines: number; bytes: number };

/** What is left out, in the moment it is known. */
export type RateNews = { begins: true } | { left: number };

/** Lets so many lines pass in so many seconds. */
export class RateGate {
  readonly #rate: Rate;
  #until = 0;
  #lines = 0;
  #bytes = 0;
  #left = 0;

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /**
   * Whether a line passes.
   *
   * @param tell - told when lines begin to be left out, and how many were when others pass again
   */
  pass(bytes: number, tell: (news: RateNews) => void): boolean {
    this.renew(tell);
    this.#lines += 1;
    this.#bytes += bytes;
    if (this.#lines <= this.#rate.lines && this.#bytes <= this.#rate.bytes) {
      return true;
    }
    if (this.#left === 0) {
      tell({ begins: true });
    }
    this.#left += 1;
    return false;
  }

  /** Begins to count anew when the time has come. */
  renew(tell: (news: RateNews) => void): void {
    const now = Date.now();
    if (now < this.#until) {
      return;
    }
    const left = this.#left;
    this.#until = now + this.#rate.seconds * 1000;
    this.#lines = 0;
    this.#bytes = 0;
    this.#left = 0;
    if (left > 0) {
      tell({ left });
    }
  }
}
