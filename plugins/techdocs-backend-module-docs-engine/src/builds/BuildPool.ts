import { isError, ServiceUnavailableError, toError } from '@backstage/errors';
import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import Piscina from 'piscina';
import type { BuildSettings } from '../readOptions';
import type { BuildMessage, BuildSummary, BuildTask } from './BuildTask';
import { build, buildWorkerFile } from './buildWorker';

const IDLE_MS = 60_000;
/** For warnings that are still under way when a build has failed. */
const LAST_WORDS_MS = 1_000;
/** What a build may need besides the heap: the stack of deeply nested pages. */
const STACK_MB = 8;

type BuildRequest = Omit<BuildTask, 'messages'> & {
  onWarning?: (warning: string) => void;
};

/** Builds sites in worker threads, so that no site can hold up, starve or end the backend. */
export class BuildPool {
  readonly #settings: BuildSettings;
  readonly #pool: Piscina<BuildTask, BuildSummary>;
  #pending = 0;

  constructor(settings: BuildSettings, options: { execArgv?: string[] } = {}) {
    this.#settings = settings;
    this.#pool = new Piscina({
      filename: buildWorkerFile,
      // Named by the function, which would else be left out of a bundle.
      name: build.name,
      minThreads: 0,
      maxThreads: settings.workers,
      idleTimeout: IDLE_MS,
      // The other mode stops what a worker does between two builds.
      atomics: 'disabled',
      resourceLimits: {
        maxOldGenerationSizeMb: settings.memoryMb,
        stackSizeMb: STACK_MB,
      },
      ...options,
    });
  }

  /**
   * Builds a site when it is its turn.
   *
   * @throws ServiceUnavailableError when too many wait; Error when the site is
   * wrong, or takes too long or too much memory
   */
  async build(request: BuildRequest): Promise<BuildSummary> {
    const { workers, queue } = this.#settings;
    // The pool's own limit does not count what comes at the same moment.
    if (this.#pending >= workers + queue) {
      throw new ServiceUnavailableError(
        'Too many sites wait to be built; try again in a minute',
      );
    }
    this.#pending += 1;
    try {
      return await this.#run(request);
    } finally {
      this.#pending -= 1;
    }
  }

  async destroy(): Promise<void> {
    await this.#pool.destroy();
  }

  async #run({ onWarning, ...task }: BuildRequest): Promise<BuildSummary> {
    const { port1, port2 } = new MessageChannel();
    const limit = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    port1.on('message', (message: BuildMessage) => {
      if ('warning' in message) {
        onWarning?.(message.warning);
      } else {
        timer = setTimeout(() => limit.abort(), this.#settings.timeoutMs);
      }
    });
    const told = once(port1, 'close');
    try {
      return await this.#pool.run(
        { ...task, messages: port2 },
        { transferList: [port2], signal: limit.signal },
      );
    } catch (error) {
      // A worker that never began does not close it.
      setTimeout(() => port1.close(), LAST_WORDS_MS).unref();
      throw this.#explain(error);
    } finally {
      clearTimeout(timer);
      await told;
    }
  }

  #explain(error: unknown): Error {
    const { timeoutMs, memoryMb } = this.#settings;
    if (!isError(error)) {
      return toError(error);
    }
    if (error.name === 'AbortError') {
      return new Error(
        `Building took longer than the ${timeoutMs} ms of techdocs.generator.docsEngine.timeout`,
      );
    }
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return new Error(
        `Building took more than the ${memoryMb} MB of techdocs.generator.docsEngine.memoryMb`,
      );
    }
    return error;
  }
}
