import type { WorkerOptions } from 'node:worker_threads';
import { storeThreadFile } from './storeThread';
import { Thread } from './threads/Thread';

/** How long a thread may go on after a query ended, before it is stopped. */
const GRACE_MS = 2_000;

/** Threads that read; each question goes to the one with the least to do. */
export class ReaderPool {
  readonly #threads: Thread[];

  constructor(count: number, options: WorkerOptions) {
    this.#threads = Array.from(
      { length: count },
      () =>
        new Thread(storeThreadFile, {
          ...options,
          workerData: { role: 'logs-reader' },
        }),
    );
  }

  get size(): number {
    return this.#threads.length;
  }

  /** Starts the threads, so that the first query need not wait for it. */
  async begin(): Promise<void> {
    await Promise.all(this.#threads.map(it => it.call('begin', undefined)));
  }

  /** Asks a thread; one that goes on long after the deadline is ended. */
  async ask<T>(
    method: 'scan' | 'count' | 'seal',
    task: object,
    deadline?: number,
  ): Promise<T> {
    const thread = this.#threads.reduce((best, it) =>
      it.pending < best.pending ? it : best,
    );
    const timer =
      deadline !== undefined &&
      setTimeout(() => thread.end(), deadline - Date.now() + GRACE_MS);
    try {
      return await thread.call<T>(method, task);
    } finally {
      clearTimeout(timer || undefined);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map(it => it.close()));
  }
}
