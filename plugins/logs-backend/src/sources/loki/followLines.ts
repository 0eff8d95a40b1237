import type { LogLine } from '@portico/plugin-logs-common';
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 500;
/** How late a line may come and still be seen. */
const OVERLAP_MS = 10_000;

const keyOf = ({ time, line, labels }: LogLine) =>
  `${time} ${JSON.stringify(labels)} ${line}`;

/**
 * Asks again and again for the newest lines, and gives those that are new.
 *
 * @param query oldest first
 */
export async function* followLines(
  query: (from: number, to: number) => Promise<LogLine[]>,
  signal: AbortSignal,
): AsyncGenerator<LogLine[]> {
  const started = Date.now();
  let seen = new Set<string>();
  while (!signal.aborted) {
    const now = Date.now();
    const from = Math.max(started - 1_000, now - OVERLAP_MS);
    // clocks of others may be ahead
    const lines = await query(from, now + OVERLAP_MS);
    const known = seen;
    const fresh = lines.filter(it => !known.has(keyOf(it)));
    seen = new Set(lines.map(keyOf));
    if (fresh.length) {
      yield fresh;
    }
    await pause(POLL_MS, undefined, { signal }).catch(() => {});
  }
}
