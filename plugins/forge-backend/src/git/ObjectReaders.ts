import { GitObject, ObjectReader } from './ObjectReader';
import { Semaphore } from './Semaphore';
import { MAX_OUTPUT, startGit } from './startGit';

const IDLE_MS = 30_000;

/**
 * Reads objects through processes that stay open for a while, because to start
 * one for each page takes long when the machine has much to do.
 */
export class ObjectReaders {
  // in the order of their use
  readonly #open = new Map<string, ObjectReader>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #places: Semaphore;

  constructor(
    private readonly options: {
      home: string;
      timeoutMs: number;
      /** How many are open at most. */
      concurrent: number;
      maxWaiting: number;
      idleMs?: number;
    },
  ) {
    this.#places = new Semaphore(options.concurrent, options.maxWaiting);
  }

  /** Says what there is, without contents. */
  async check(
    gitDir: string,
    names: string[],
  ): Promise<(GitObject | undefined)[]> {
    return names.length ? this.#ask(gitDir, '--batch-check', names) : [];
  }

  /** Reads one object, which must be known not to be large. */
  async read(gitDir: string, name: string): Promise<GitObject | undefined> {
    return (await this.#ask(gitDir, '--batch', [name]))[0];
  }

  /** Ends those of one repository, or all. */
  close(gitDir?: string): void {
    for (const key of [...this.#open.keys()]) {
      if (gitDir === undefined || key.endsWith(` ${gitDir}`)) {
        this.#close(key);
      }
    }
  }

  async #ask(gitDir: string, mode: string, names: string[]) {
    const key = `${mode} ${gitDir}`;
    // who has a place may have a process: those without a question make room
    const release = await this.#places.acquire();
    try {
      return await this.#take(key, mode, gitDir).ask(names);
    } finally {
      release();
    }
  }

  #take(key: string, mode: string, gitDir: string): ObjectReader {
    let reader = this.#open.get(key);
    if (!reader || reader.broken) {
      this.#close(key);
      this.#makeRoom();
      const { home, timeoutMs } = this.options;
      const running = startGit(
        ['cat-file', mode],
        { gitDir },
        { home, unattended: true },
      );
      reader = new ObjectReader(running, {
        contents: mode === '--batch',
        maxBytes: MAX_OUTPUT,
        timeoutMs,
      });
    }
    this.#open.delete(key);
    this.#open.set(key, reader);
    this.#closeLater(key);
    return reader;
  }

  #makeRoom(): void {
    for (const [key, reader] of this.#open) {
      if (this.#open.size < this.options.concurrent) {
        return;
      }
      if (reader.idle) {
        this.#close(key);
      }
    }
  }

  #closeLater(key: string): void {
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(() => {
      if (this.#open.get(key)?.idle) {
        this.#close(key);
      } else {
        this.#closeLater(key);
      }
    }, this.options.idleMs ?? IDLE_MS);
    this.#timers.set(key, timer.unref());
  }

  #close(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#open.get(key)?.close();
    this.#open.delete(key);
  }
}
