/** One thing that was measured, as a row of the table. */
export type Figure = {
  figure: string;
  asked: string;
  times: number;
  median: string;
  p95: string;
  worst: string;
  holds: 'yes' | 'no' | '';
};

/** Value below which a part of all values is. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

function seconds(ms: number): string {
  return Number.isFinite(ms) ? `${(ms / 1000).toFixed(2)} s` : 'never';
}

/** Milliseconds of every time; the worst of them is what has to hold, where a limit is asked for. */
export function timeFigure(
  figure: string,
  samples: readonly number[],
  limitMs?: number,
): Figure {
  if (!samples.length) {
    throw new Error(`Nothing was measured of "${figure}".`);
  }
  const worst = Math.max(...samples);
  const holds = worst <= (limitMs ?? Infinity) ? 'yes' : 'no';
  return {
    figure,
    asked: limitMs ? `≤ ${limitMs / 1000} s` : '',
    times: samples.length,
    median: seconds(quantile(samples, 0.5)),
    p95: samples.length < 20 ? '' : seconds(quantile(samples, 0.95)),
    worst: seconds(worst),
    holds: limitMs ? holds : '',
  };
}

/** How many of the things that were tried went well, which has to be all. */
export function countFigure(
  figure: string,
  well: number,
  tried: number,
): Figure {
  const holds = well === tried ? 'yes' : 'no';
  const row = { median: '', p95: '', worst: `${well} of ${tried}`, holds };
  return { figure, asked: 'all', times: tried, ...row } as Figure;
}
