import { setTimeout as wait } from 'node:timers/promises';

// What another backend on the same database changes is seen within it
const LOOK_EVERY_MS = 1_000;

/** Wakes runners that wait for something to do. */
export class News {
  readonly #waiting = new Set<() => void>();

  /** Tells that something may be different. */
  tell(): void {
    this.#waiting.forEach(wake => wake());
  }

  /** Ends when something may be different, after a second at most, or with the signal. */
  async next(signal: AbortSignal): Promise<void> {
    const woken = new AbortController();
    const wake = () => woken.abort();
    this.#waiting.add(wake);
    try {
      await wait(LOOK_EVERY_MS, undefined, {
        signal: AbortSignal.any([signal, woken.signal]),
      });
    } catch {
      // something came before the time was over
    } finally {
      this.#waiting.delete(wake);
    }
  }
}
