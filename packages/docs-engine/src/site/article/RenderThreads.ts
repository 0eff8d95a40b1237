import { getCompileCacheDir } from 'node:module';
import { resourceLimits, Worker } from 'node:worker_threads';
import {
  type RenderedArticles,
  type RenderJob,
  threadFile,
} from './renderThread';

/** With the hook by which Backstage runs sources, where these are sources. */
const start = `
const { compileCache, file, hook } = require('node:worker_threads').workerData;
if (compileCache) require('node:module').enableCompileCache(compileCache);
if (hook) require(hook);
require(file);
`;

function startThread(job: RenderJob): Worker {
  const hook = threadFile.endsWith('.ts')
    ? require.resolve('@backstage/cli-node/config/nodeTransform.cjs')
    : undefined;
  const compileCache = getCompileCacheDir?.();
  return new Worker(start, {
    eval: true,
    execArgv: [],
    resourceLimits,
    workerData: { renderJob: job, file: threadFile, hook, compileCache },
  });
}

/** Threads that render pages beside the one that starts them. What goes wrong in them shows in what is missing. */
export class RenderThreads {
  readonly #rendered: RenderedArticles = [];
  readonly #workers: Worker[] = [];
  readonly #ends: Promise<void>[];

  constructor(job: RenderJob, count: number) {
    this.#ends = Array.from({ length: Math.max(count, 0) }, () => {
      const worker = startThread(job);
      this.#workers.push(worker);
      return this.#end(worker);
    });
  }

  /** Everything that the threads rendered, when all of them have ended. */
  async finished(): Promise<RenderedArticles> {
    await Promise.all(this.#ends);
    return this.#rendered;
  }

  stop(): void {
    this.#workers.forEach(worker => worker.terminate());
  }

  #end(worker: Worker): Promise<void> {
    return new Promise(resolve => {
      worker.on('message', (batch: RenderedArticles) => {
        this.#rendered.push(...batch);
        if (!batch.length) {
          resolve();
        }
      });
      worker.on('error', () => resolve());
      worker.on('exit', () => resolve());
    });
  }
}
