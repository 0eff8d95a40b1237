import { setTimeout as wait } from 'node:timers/promises';

// Jobs that another backend on the same database queued are seen within it
const LOOK_EVERY_MS = 1_000;

/** Wakes those who wait for a job to be queued. */
export class JobQueue {
  readonly #waiting = new Set<() => void>();

  /** Tells that there may be a job. */
  wake(): void {
    this.#waiting.forEach(wake => wake());
  }

  /** Ends when there may be a job, after a second at most, or with the signal. */
  async next(signal: AbortSignal, maxMs: number): Promise<void> {
    const woken = new AbortController();
    const wake = () => woken.abort();
    this.#waiting.add(wake);
    try {
      await wait(Math.min(LOOK_EVERY_MS, maxMs), undefined, {
        signal: AbortSignal.any([signal, woken.signal]),
      });
    } catch {
      // something came before the time was over
    } finally {
      this.#waiting.delete(wake);
    }
  }
}
