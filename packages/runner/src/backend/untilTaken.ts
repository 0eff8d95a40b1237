import { setTimeout as sleep } from 'node:timers/promises';
import { BackendAwayError, UnknownTokenError } from './errors';

/**
 * Makes a request again until the backend is there to take it. A token that is refused counts as away:
 * a portal that starts may know its secrets late.
 *
 * @throws the last error when the signal ends it, and any other error at once
 */
export async function untilTaken<T>(
  request: () => Promise<T>,
  options: { signal: AbortSignal; firstMs?: number; mostMs?: number },
): Promise<T> {
  const { signal, firstMs = 100, mostMs = 2_000 } = options;
  for (let pause = firstMs; ; pause = Math.min(pause * 2, mostMs)) {
    try {
      return await request();
    } catch (error) {
      const passes =
        error instanceof BackendAwayError || error instanceof UnknownTokenError;
      if (!passes || signal.aborted) {
        throw error;
      }
      await sleep(pause, undefined, { signal }).catch(() => {
        throw error;
      });
    }
  }
}
