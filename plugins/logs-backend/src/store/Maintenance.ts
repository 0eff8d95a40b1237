import type { LoggerService } from '@backstage/backend-plugin-api';
import { rm } from 'node:fs/promises';
import type { LogStore } from './LogStore';
import { pickExpired, pickSealable, RetentionOptions } from './retention';
import type { SealResult } from './sealSegment';
import { segmentFile } from './segmentFiles';
import type { IndexedSegment } from './StoreIndex';

/** Removes what is old, and compresses what is not written to any more. */
export class Maintenance {
  #running = Promise.resolve();

  constructor(
    private readonly store: LogStore,
    private readonly options: RetentionOptions & {
      directory: string;
      /** How long a query may still read a file that was replaced. */
      graceMs: number;
      logger: LoggerService;
    },
  ) {}

  /** Runs once more, when it does not run already. */
  async run(): Promise<void> {
    this.#running = this.#running.then(() => this.#run());
    await this.#running;
  }

  async #run(): Promise<void> {
    await this.store.open();
    const { index } = this.store;
    const closed = () => index.segments.filter(it => index.isClosed(it));
    const expired = pickExpired(closed(), index.bytes, this.options);
    expired.forEach(it => index.remove(it.name.sequence));
    this.#removeLater(expired);
    for (const segment of pickSealable(closed(), this.options)) {
      await this.#seal(segment);
    }
  }

  async #seal(segment: IndexedSegment): Promise<void> {
    const { index, readers } = this.store;
    const name = { ...segment.name, state: 'sealed' as const };
    const to = segmentFile(this.options.directory, name);
    const { file: from, blocks } = segment;
    try {
      const task = { from, to, blocks };
      index.put({ name, ...(await readers.ask<SealResult>('seal', task)) });
      this.#removeLater([segment]);
    } catch (error) {
      this.options.logger.error(`${from} could not be compressed: ${error}`);
    }
  }

  // Queries that began before know them by name.
  #removeLater(segments: IndexedSegment[]): void {
    setTimeout(() => {
      segments.forEach(({ file }) =>
        rm(file, { force: true }).catch(error =>
          this.options.logger.error(`${file} could not be removed: ${error}`),
        ),
      );
    }, this.options.graceMs).unref();
  }
}
