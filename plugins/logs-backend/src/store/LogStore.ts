import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { Turnstile } from '@portico/backend-kit';
import { EventEmitter } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { WorkerOptions } from 'node:worker_threads';
import { countLines, CountOptions, Series } from './countLines';
import { findLines, FindOptions, FoundLines } from './findLines';
import type { OpenedStore, PushResult, WriterOptions } from './LogWriter';
import type { QueryLimits } from './QueryLimits';
import { ReaderPool } from './ReaderPool';
import type { BlockPlace } from './ScanTask';
import { segmentFile } from './segmentFiles';
import { StoreIndex } from './StoreIndex';
import { storeThreadFile } from './storeThread';
import { Thread } from './threads/Thread';

export interface StoreOptions {
  writer: WriterOptions;
  query: QueryLimits;
  /** How many threads read. */
  readers: number;
  /** How old lines are at most that are found. */
  maxAgeMs: number;
  /** How much may wait to be written. */
  pendingBytes: number;
  logger: LoggerService;
  thread?: WorkerOptions;
}

const APPENDED = 'appended';

/**
 * Logs in files of one folder. One thread writes, some read; this side has the
 * index, and does nothing that takes long.
 */
export class LogStore {
  readonly index: StoreIndex;
  readonly readers: ReaderPool;
  readonly #writer: Thread;
  readonly #queries: Turnstile;
  readonly #events = new EventEmitter().setMaxListeners(0);
  #opened?: Promise<void>;
  #pendingBytes = 0;

  constructor(private readonly options: StoreOptions) {
    const { writer, readers, thread, query } = options;
    this.index = new StoreIndex(writer.directory);
    this.readers = new ReaderPool(readers, thread ?? {});
    this.#queries = new Turnstile(query.concurrent, 'queries of logs');
    this.#writer = new Thread(
      storeThreadFile,
      { ...thread, workerData: { role: 'logs-writer' } },
      () => this.#onWriterEnd(),
    );
  }

  /** Finds what is there; called by everything else too. */
  async open(): Promise<void> {
    this.#opened ??= this.#open();
    await this.#opened;
  }

  /**
   * Takes lines as Loki's push does. They outlive the process once this returns.
   *
   * @throws InputError, ServiceUnavailableError
   */
  async push(body: Uint8Array, gzip = false): Promise<PushResult> {
    await this.open();
    const { length } = body;
    if (
      this.#pendingBytes + length > this.options.pendingBytes &&
      this.#pendingBytes
    ) {
      throw new ServiceUnavailableError(
        'More lines are pushed than the log store can write; try again in a moment',
      );
    }
    this.#pendingBytes += length;
    try {
      const result = await this.#writer.call<PushResult>('push', {
        body,
        gzip,
      });
      this.#onPushed(result);
      return result;
    } finally {
      this.#pendingBytes -= length;
    }
  }

  async find(options: FindOptions): Promise<FoundLines> {
    await this.open();
    return this.#queries.pass(() =>
      findLines(this.index, this.readers, {
        ...options,
        from: this.#notBefore(options.from),
        limits: this.options.query,
      }),
    );
  }

  /** Lines of some blocks only, oldest first. */
  async findIn(
    places: BlockPlace[],
    options: FindOptions,
  ): Promise<FoundLines> {
    const { query: limits } = this.options;
    return findLines(this.index, this.readers, { ...options, places, limits });
  }

  async count(options: CountOptions): Promise<Series[]> {
    await this.open();
    return this.#queries.pass(() =>
      countLines(this.index, this.readers, {
        ...options,
        limits: this.options.query,
      }),
    );
  }

  /** Calls with the blocks of each push; the answer ends that. */
  onAppended(listener: (places: BlockPlace[]) => void): () => void {
    this.#events.on(APPENDED, listener);
    return () => this.#events.off(APPENDED, listener);
  }

  async close(): Promise<void> {
    await this.#writer.close();
    await this.readers.close();
  }

  // A segment goes as a whole, so that some lines in it are older than they may get.
  #notBefore(time: bigint): bigint {
    const oldest = BigInt(Date.now() - this.options.maxAgeMs) * 1_000_000n;
    return time > oldest ? time : oldest;
  }

  async #open(): Promise<void> {
    const { writer, logger } = this.options;
    await mkdir(writer.directory, { recursive: true });
    const [found] = await Promise.all([
      this.#writer.call<OpenedStore>('open', writer),
      this.readers.begin(),
    ]);
    this.index.clear();
    this.index.addStreams(found.streams);
    for (const { damaged, ...segment } of found.segments) {
      const { file } = this.index.put(segment);
      if (damaged) {
        logger.warn(
          `${file} has ${damaged} bytes that cannot be read; the rest of it can`,
        );
      }
    }
  }

  #onPushed({ newStreams, appended }: PushResult): void {
    this.index.addStreams(newStreams);
    const places = appended.flatMap(({ segment, blocks, bytes }) => {
      this.index.append(segment, blocks, bytes);
      const file = segmentFile(this.options.writer.directory, segment);
      return blocks.map(block => ({ file, block }));
    });
    if (places.length) {
      this.#events.emit(APPENDED, places);
    }
  }

  #onWriterEnd(): void {
    this.#opened = undefined;
    this.options.logger.error(
      'The thread that writes logs ended; it is started anew with the next push',
    );
  }
}
