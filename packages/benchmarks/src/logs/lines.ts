/** What the lines are from; it does not run, so that there are no others. */
export const SERVICE = 'pricing-service';

/** How many lines there are. */
export const LINES = 1_000_000;

const BATCH = 1_000;
const MINUTE_NS = 60_000_000_000n;
const HOUR_NS = 60n * MINUTE_NS;
const LEVELS = ['info', 'info', 'info', 'debug', 'warn', 'error'];

/** The hour of the lines, in nanoseconds since 1970. */
export type Hour = { from: bigint; to: bigint };

/** The hour that ended so many hours ago. */
export function hourBefore(hours: number): Hour {
  const now = BigInt(Date.now()) * 1_000_000n;
  const to = now - BigInt(hours) * HOUR_NS;
  return { from: to - HOUR_NS, to };
}

/** One in 997 is a 503, with all of the levels. */
function lineOf(index: number): string {
  return JSON.stringify({
    level: LEVELS[index % LEVELS.length],
    msg: `GET /api/prices/${index * 7}`,
    status: index % 997 ? 200 : 503,
    durationMs: index % 613,
    trace: (index * 2654435761).toString(16),
  });
}

/** Pushes of a thousand lines each, in the order of their times. */
export function* createPushes({ from, to }: Hour): Generator<Buffer> {
  const step = (to - from - MINUTE_NS) / BigInt(LINES);
  for (let first = 0; first < LINES; first += BATCH) {
    const values = Array.from({ length: BATCH }, (_, offset) => {
      const index = first + offset;
      return [String(from + step * BigInt(index)), lineOf(index)];
    });
    const streams = [{ stream: { service: SERVICE }, values }];
    yield Buffer.from(JSON.stringify({ streams }));
  }
}
