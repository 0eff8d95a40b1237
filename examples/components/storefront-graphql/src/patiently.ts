import { log } from './log.ts';
import { ask, type Edition, type Source } from './sources.ts';

/** A book page without reviews is better than no book page. */
const PATIENCE_MS: Record<Source, number> = {
  catalogue: 400,
  price: 80,
  stock: 80,
  reviews: 120,
};

type Tally = { calls: number; late: number; ms: number[] };
const tallies = new Map<Source, Tally>();

/** What a source says about an edition, or nothing if it takes too long. */
export async function patiently(
  source: Source,
  isbn: string,
  answer: typeof ask = ask,
): Promise<Edition | undefined> {
  const started = performance.now();
  const tally = tallies.get(source) ?? { calls: 0, late: 0, ms: [] };
  tallies.set(source, tally);
  tally.calls++;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => {
      tally.late++;
      log('warn', 'source is late', {
        source,
        isbn,
        patience: PATIENCE_MS[source],
      });
      resolve(undefined);
    }, PATIENCE_MS[source]);
  });
  try {
    return await Promise.race([answer(source, isbn), late]);
  } finally {
    clearTimeout(timer);
    tally.ms.push(performance.now() - started);
  }
}

/** What there was since this was last asked, by source. */
export function takeTallies() {
  const found = [...tallies].map(([source, { calls, late, ms }]) => {
    const sorted = ms.sort((a, b) => a - b);
    const p95 = Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0);
    return { source, calls, late, p95 };
  });
  tallies.clear();
  return found;
}
