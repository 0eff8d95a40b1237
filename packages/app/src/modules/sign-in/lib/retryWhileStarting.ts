import { isStarting } from './readError';

const RETRY_MS = 1_500;

/** Tries again for as long as the portal is on its way up. */
export async function retryWhileStarting<T>(
  attempt: () => Promise<T>,
  options: { signal: AbortSignal; onWaiting(): void },
): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (options.signal.aborted || !isStarting(error)) {
        throw error;
      }
      options.onWaiting();
      await pause(RETRY_MS, options.signal);
    }
  }
}

/** Waits, or ends at once with the signal. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
