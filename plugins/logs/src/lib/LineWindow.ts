import type { LogLine } from '@portico/plugin-logs-common';
import { compareTimes } from './compareTimes';
import { lineId } from './lineId';

export type LogRow = LogLine & {
  /** Which line of its moment it is; the same wherever it is shown. */
  id: string;
  /** Its own among the rows. */
  key: string;
};

/** The lines of a stretch of time that are shown, oldest first. */
export class LineWindow {
  #rows: LogRow[] = [];
  #keys = new Set<string>();

  /** Another array after each change. */
  get rows(): readonly LogRow[] {
    return this.#rows;
  }

  /** Puts older lines in front. */
  prepend(lines: LogLine[]): void {
    this.#rows = [...this.#toRows(lines), ...this.#rows];
  }

  /** Puts newer lines behind. */
  append(lines: LogLine[]): void {
    this.#rows = [...this.#rows, ...this.#toRows(lines)];
  }

  /** Adds those of some new lines that are not there, where they belong. */
  merge(lines: LogLine[]): void {
    const last = this.#rows[this.#rows.length - 1];
    const fresh = lines.filter(
      it => !this.#keys.has(`${it.time}.${lineId(it)}`),
    );
    this.append(fresh);
    if (last && fresh.some(it => compareTimes(it.time, last.time) < 0)) {
      this.#rows.sort((a, b) => compareTimes(a.time, b.time));
    }
  }

  /** Drops the oldest rows when there are more than so many; answers how many went. */
  trim(max: number): number {
    const excess = this.#rows.length - max;
    if (excess <= 0) {
      return 0;
    }
    // Some more than it must, so that not each line that comes moves all.
    const count = Math.min(this.#rows.length, excess + Math.floor(max / 20));
    for (const { key } of this.#rows.slice(0, count)) {
      this.#keys.delete(key);
    }
    this.#rows = this.#rows.slice(count);
    return count;
  }

  #toRows(lines: LogLine[]): LogRow[] {
    return lines.map(line => {
      const id = lineId(line);
      let key = `${line.time}.${id}`;
      while (this.#keys.has(key)) {
        key += '+';
      }
      this.#keys.add(key);
      return { ...line, id, key };
    });
  }
}
