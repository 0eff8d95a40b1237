import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again until there is an answer. */
export async function until<T>(
  ask: () => Promise<T | undefined | false>,
  seconds = 30,
): Promise<T> {
  const deadline = Date.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited for ${seconds} seconds in vain`);
    }
    await wait(50);
  }
}
