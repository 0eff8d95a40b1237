/**
 * The values of one series in a block, one place a tick. As long as the value
 * stays the same it takes no more room than one number.
 */
export class Column {
  #first: number;
  #last: number;
  #constant: number;
  #values?: Float64Array;
  #present?: Uint8Array;

  constructor(private readonly rows: number, row: number, value: number) {
    this.#first = row;
    this.#last = row;
    this.#constant = value;
  }

  set(row: number, value: number): void {
    const follows = row === this.#last + 1;
    if (!this.#values && follows && Object.is(value, this.#constant)) {
      this.#last = row;
      return;
    }
    this.#spread();
    this.#values![row] = value;
    this.#present![row] = 1;
    this.#last = row;
  }

  /** The row that was set last. */
  get last(): number {
    return this.#last;
  }

  get(row: number): number | undefined {
    if (!this.#values) {
      return row >= this.#first && row <= this.#last
        ? this.#constant
        : undefined;
    }
    return this.#present![row] ? this.#values[row] : undefined;
  }

  /** Copies the rows `from` to `to`, which is not one of them. */
  copy(
    rows: { from: number; to: number },
    target: { values: Float64Array; present: Uint8Array; at: number },
  ): void {
    const { from, to } = rows;
    const { values, present, at } = target;
    if (this.#values) {
      values.set(this.#values.subarray(from, to), at);
      present.set(this.#present!.subarray(from, to), at);
      return;
    }
    const first = Math.max(from, this.#first);
    const end = Math.min(to, this.#last + 1);
    if (first < end) {
      values.fill(this.#constant, at + first - from, at + end - from);
      present.fill(1, at + first - from, at + end - from);
    }
  }

  #spread(): void {
    if (this.#values) {
      return;
    }
    this.#values = new Float64Array(this.rows);
    this.#present = new Uint8Array(this.rows);
    this.#values.fill(this.#constant, this.#first, this.#last + 1);
    this.#present.fill(1, this.#first, this.#last + 1);
  }
}
