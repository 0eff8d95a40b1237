import { log } from './log.ts';

/**
 * Repeats a chore for as long as the service runs. All pods of a release start
 * together, so each wait is a little shorter or longer than asked for.
 */
export function every(
  seconds: number,
  chore: () => void | Promise<void>,
): void {
  const wait = seconds * 1000 * (0.85 + Math.random() * 0.3);
  setTimeout(async () => {
    try {
      await chore();
    } catch (error) {
      const name = chore.name;
      log('error', 'chore failed', { chore: name, error: String(error) });
    }
    every(seconds, chore);
  }, wait).unref();
}
