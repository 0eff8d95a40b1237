import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { StoredBlock } from './readBlock';
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
  /** What each series was at the last tick, with its id in this file. */
  readonly #written = new Map<Series, { id: number; value: number }>();
  #lastId = 0;
  #failed = false;

  private constructor(readonly file: string) {}

  /** A new one. @param start milliseconds of the first tick */
  static create(directory: string, start: number): BlockFile {
    const unique = randomBytes(4).toString('hex');
    const name = `${String(start).padStart(13, '0')}-${unique}.metrics`;
    return new BlockFile(path.join(directory, name));
  }

  /** One of an earlier process, to be gone on with; what is torn at its end goes. */
  static async resume(
    file: string,
    { bytes, values }: StoredBlock,
  ): Promise<BlockFile> {
    await fs.truncate(file, bytes);
    const resumed = new BlockFile(file);
    for (const [id, { series, value }] of values) {
      resumed.#written.set(series, { id, value });
      resumed.#lastId = Math.max(resumed.#lastId, id);
    }
    return resumed;
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
    const gone = this.#takeGone(values);
    const text = encodeRecord({ time, ...this.#take(values), gone });
    this.#failed = true;
    await fs.appendFile(this.file, text, { mode: 0o600 });
    this.#failed = false;
  }

  async remove(): Promise<void> {
    await fs.rm(this.file, { force: true });
  }

  #take(values: ReadonlyMap<Series, number>) {
    const added = [];
    const changed = [];
    for (const [series, value] of values) {
      const before = this.#written.get(series);
      if (!before) {
        this.#lastId += 1;
        const { labels } = series;
        added.push({ id: this.#lastId, labels });
        changed.push({ id: this.#lastId, value });
        this.#written.set(series, { id: this.#lastId, value });
      } else if (!Object.is(before.value, value)) {
        changed.push({ id: before.id, value });
        before.value = value;
      }
    }
    return { added, changed };
  }

  #takeGone(values: ReadonlyMap<Series, number>): number[] {
    const gone = [];
    for (const [series, { id }] of this.#written) {
      if (!values.has(series)) {
        gone.push(id);
        this.#written.delete(series);
      }
    }
    return gone;
  }
}
