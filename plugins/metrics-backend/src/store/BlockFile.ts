import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { encodeRecord } from './records';
import type { Series } from './Series';

const NAME = /^(\d{13})-[0-9a-f]{8}\.metrics$/;

/** The block files of a folder, oldest first. */
export async function listBlockFiles(directory: string): Promise<string[]> {
  const names = await fs.readdir(directory);
  return names
    .filter(name => NAME.test(name))
    .sort()
    .map(name => path.join(directory, name));
}

/**
 * The file of one block, which is only ever appended to. It holds all that its
 * ticks need, so that a block goes with its file.
 */
export class BlockFile {
  readonly file: string;
  readonly #written = new Map<Series, number>();
  #failed = false;

  /** @param start milliseconds of the first tick */
  constructor(directory: string, start: number) {
    const unique = randomBytes(4).toString('hex');
    const name = `${String(start).padStart(13, '0')}-${unique}.metrics`;
    this.file = path.join(directory, name);
  }

  /**
   * Adds a tick; it is on its way to the disk when this resolves. After a
   * failure the file stays as it is: what follows a torn line cannot be read.
   */
  async append(
    time: number,
    values: ReadonlyMap<Series, number>,
  ): Promise<void> {
    if (this.#failed) {
      return;
    }
    const text = encodeRecord({
      time,
      added: [...values.keys()].filter(it => !this.#written.has(it)),
      changed: this.#changes(values),
      gone: this.#takeGone(values),
    });
    values.forEach((value, series) => this.#written.set(series, value));
    this.#failed = true;
    await fs.appendFile(this.file, text, { mode: 0o600 });
    this.#failed = false;
  }

  async remove(): Promise<void> {
    await fs.rm(this.file, { force: true });
  }

  #changes(values: ReadonlyMap<Series, number>) {
    const changed = [];
    for (const [series, value] of values) {
      if (!Object.is(this.#written.get(series), value)) {
        changed.push({ id: series.id, value });
      }
    }
    return changed;
  }

  #takeGone(values: ReadonlyMap<Series, number>): number[] {
    const gone = [...this.#written.keys()].filter(it => !values.has(it));
    gone.forEach(it => this.#written.delete(it));
    return gone.map(({ id }) => id);
  }
}
