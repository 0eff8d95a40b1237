import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 50;

/**
 * Asks again and again until there is an answer, which is anything but
 * `undefined` and `false`. What `ask` throws ends the waiting.
 *
 * @param limitMs milliseconds
 * @throws Error when there is no answer in that time
 */
export async function until<T>(
  ask: () => T,
  limitMs = 90_000,
): Promise<Exclude<Awaited<T>, undefined | false>> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) {
      return answer as Exclude<Awaited<T>, undefined | false>;
    }
    if (Date.now() > deadline) {
      throw new Error(`No answer in ${limitMs} ms`);
    }
    await wait(PAUSE_MS);
  }
}
