import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 40;
const LIMIT_MS = 90_000;

/** Asks again until it is so. Milliseconds since a moment; infinity when it never came to be. */
export async function timeUntil(
  since: number,
  isSo: () => Promise<boolean>,
): Promise<number> {
  for (let ms = 0; ms < LIMIT_MS; await pause(PAUSE_MS)) {
    const so = await isSo();
    ms = performance.now() - since;
    if (so) {
      return ms;
    }
  }
  return Infinity;
}
