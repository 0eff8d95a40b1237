import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import fs from 'node:fs/promises';
import type { Turn } from '../evaluation/Turn';
import type { Matcher } from '../promql';
import { Block } from './Block';
import { BlockFile, listBlockFiles } from './BlockFile';
import type { Labels } from './labels';
import { readBlock } from './readBlock';
import { readWindow, Window } from './readWindow';
import type { Series } from './Series';
import { SeriesRegistry } from './SeriesRegistry';

interface Kept {
  block: Block;
  remove(): Promise<void>;
}

/**
 * The values of the last hours, in memory and, so that a restart does not lose
 * them, in one append-only file for each half hour.
 */
export class MetricsStore {
  readonly #registry = new SeriesRegistry();
  #kept: Kept[] = [];
  #file?: BlockFile;

  constructor(
    private readonly options: {
      /** Undefined keeps everything in memory only. */
      directory?: string;
      retentionMs: number;
      /** Series beyond these are dropped. */
      maxSeries: number;
      /** How many values one read may have. */
      maxSamples: number;
      logger: LoggerService;
    },
  ) {}

  get seriesCount(): number {
    return this.#registry.size;
  }

  /**
   * Reads what an earlier process has left, and goes on with it; what is damaged
   * or too old is not taken.
   */
  async open(): Promise<void> {
    const { directory, logger } = this.options;
    try {
      await (directory && this.#readAll(directory));
    } catch (error) {
      logger.warn(
        `Metrics of before are not known, as ${directory} cannot be read: ${
          toError(error).message
        }`,
      );
    }
    this.#forgetUnused();
  }

  /**
   * Adds a tick: what series are at this moment. Those that are not named have
   * no value from now on.
   *
   * @param time milliseconds
   * @returns how many samples were dropped as there are too many series
   */
  async append(
    time: number,
    samples: Iterable<{ labels: Labels; value: number }>,
  ): Promise<number> {
    await this.#makeRoom(time);
    const values = new Map<Series, number>();
    let dropped = 0;
    for (const { labels, value } of samples) {
      const series = this.#seriesOf(labels);
      if (series) {
        values.set(series, value);
      } else {
        dropped += 1;
      }
    }
    const block = this.#kept[this.#kept.length - 1].block;
    block.addTick(time);
    values.forEach((value, series) => block.set(series, value));
    await this.#write(time, values);
    return dropped;
  }

  /** The values of the series that match, at the ticks behind `from` up to `to`. @throws PromqlError when they are too many */
  async read(
    matchers: readonly Matcher[],
    range: { from: number; to: number },
    turn: Turn,
  ): Promise<Window> {
    const series = await this.#registry.select(matchers, turn);
    return readWindow(
      this.#kept.map(it => it.block),
      series,
      { ...range, maxSamples: this.options.maxSamples },
    );
  }

  async #readAll(directory: string): Promise<void> {
    await fs.mkdir(directory, { recursive: true, mode: 0o700 });
    for (const file of await listBlockFiles(directory)) {
      await this.#readFile(file);
    }
  }

  async #readFile(file: string): Promise<void> {
    const { logger, retentionMs } = this.options;
    const stored = await readBlock(
      file,
      labels => this.#registry.find(labels) ?? this.#registry.add(labels),
    ).catch(error => {
      logger.warn(`${file} cannot be read: ${toError(error).message}`);
      return undefined;
    });
    const isNew = stored && stored.block.timeAt(0) > (this.#end ?? -Infinity);
    if (isNew && stored.block.end >= Date.now() - retentionMs) {
      this.#file = await BlockFile.resume(file, stored);
      this.#keep(stored.block, this.#file);
    } else {
      await fs.rm(file, { force: true });
    }
  }

  #keep(block: Block, file: BlockFile): void {
    const isWritten = this.options.directory !== undefined;
    this.#kept.push({
      block,
      remove: async () => (isWritten ? file.remove() : undefined),
    });
  }

  get #end(): number | undefined {
    return this.#kept.at(-1)?.block.end;
  }

  #seriesOf(labels: Labels): Series | undefined {
    const known = this.#registry.find(labels);
    const isFull = this.#registry.size >= this.options.maxSeries;
    return known ?? (isFull ? undefined : this.#registry.add(labels));
  }

  // A block begins when the last is full, and when the clock was set back: then
  // what is later than now goes.
  async #makeRoom(time: number): Promise<void> {
    while ((this.#end ?? -Infinity) >= time) {
      await this.#drop(this.#kept.pop());
      this.#file = undefined;
    }
    const last = this.#kept.at(-1);
    if (last && this.#file && !last.block.isFull) {
      return;
    }
    const { directory, retentionMs } = this.options;
    while (this.#kept.length && this.#kept[0].block.end < time - retentionMs) {
      await this.#drop(this.#kept.shift());
    }
    this.#forgetUnused();
    this.#file = BlockFile.create(directory ?? '', time);
    this.#keep(new Block(), this.#file);
  }

  async #drop(kept: Kept | undefined): Promise<void> {
    await kept?.remove().catch(error => {
      this.options.logger.warn(
        `Old metrics cannot be removed: ${toError(error).message}`,
      );
    });
  }

  #forgetUnused(): void {
    const used = new Set(this.#kept.flatMap(({ block }) => [...block.series]));
    this.#registry.keepOnly(used);
  }

  async #write(
    time: number,
    values: ReadonlyMap<Series, number>,
  ): Promise<void> {
    if (!this.options.directory) {
      return;
    }
    await this.#file?.append(time, values).catch(error => {
      this.options.logger.warn(
        `Metrics are kept in memory only, as they cannot be written: ${
          toError(error).message
        }`,
      );
    });
  }
}
