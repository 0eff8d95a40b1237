import { Column } from './Column';
import type { Series } from './Series';

/** How many ticks a block holds: half an hour of 15 seconds each. */
export const BLOCK_ROWS = 120;

/** Consecutive ticks, and what each series was at them. */
export class Block {
  readonly #times = new Float64Array(BLOCK_ROWS);
  readonly #columns = new Map<Series, Column>();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get isFull(): boolean {
    return this.#length === BLOCK_ROWS;
  }

  /** Milliseconds of the last tick. */
  get end(): number {
    return this.#times[this.#length - 1];
  }

  get series(): Iterable<Series> {
    return this.#columns.keys();
  }

  timeAt(row: number): number {
    return this.#times[row];
  }

  /** Begins a tick, which has no values yet. @param time milliseconds, later than the last */
  addTick(time: number): void {
    this.#times[this.#length] = time;
    this.#length += 1;
  }

  /** Sets a value at the last tick. */
  set(series: Series, value: number): void {
    const row = this.#length - 1;
    const column = this.#columns.get(series);
    if (column) {
      column.set(row, value);
    } else {
      this.#columns.set(series, new Column(BLOCK_ROWS, row, value));
    }
  }

  /** The column of a series that has values here. */
  columnOf(series: Series): Column | undefined {
    return this.#columns.get(series);
  }
}
