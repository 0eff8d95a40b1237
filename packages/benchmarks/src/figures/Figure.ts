/** One thing that was measured, as a row of the table. */
export type Figure = {
  figure: string;
  asked: string;
  times: number;
  median: string;
  p95: string;
  p99: string;
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

/** Which of the times has to be within the limit. */
type Held = 'worst' | 'p99' | 'p95';

const parts: Record<Held, number> = { worst: 1, p99: 0.99, p95: 0.95 };

function ask(limitMs: number, held: Held): string {
  const of = held === 'worst' ? '' : `${held} `;
  return `${of}≤ ${limitMs / 1000} s`;
}

/** Milliseconds of every time; where a limit is asked for, it is the worst of them that has to hold, if nothing else is said. */
export function timeFigure(
  figure: string,
  samples: readonly number[],
  limitMs?: number,
  held: Held = 'worst',
): Figure {
  if (!samples.length) {
    throw new Error(`Nothing was measured of "${figure}".`);
  }
  const at = (part: number) => quantile(samples, part);
  const holds = at(parts[held]) <= (limitMs ?? Infinity) ? 'yes' : 'no';
  // Of a few times these are the worst
  const of = (part: number, least: number) =>
    samples.length < least ? '' : seconds(at(part));
  return {
    figure,
    asked: limitMs ? ask(limitMs, held) : '',
    times: samples.length,
    median: seconds(at(0.5)),
    p95: of(0.95, 20),
    p99: of(0.99, 100),
    worst: seconds(at(1)),
    holds: limitMs ? holds : '',
  };
}

const noTimes = { median: '', p95: '', p99: '' };

/** How many of the things that were tried went well, which has to be all. */
export function countFigure(
  figure: string,
  well: number,
  tried: number,
): Figure {
  const holds = well === tried ? 'yes' : 'no';
  const worst = `${well} of ${tried}`;
  return { figure, asked: 'all', times: tried, ...noTimes, worst, holds };
}

/** How many there were in a second each time, which has to be at least so many. */
export function rateFigure(
  figure: string,
  rates: readonly number[],
  least: number,
): Figure {
  const perSecond = (rate: number) =>
    `${Math.floor(rate).toLocaleString('en')}/s`;
  const worst = Math.min(...rates);
  return {
    figure,
    asked: `≥ ${perSecond(least)}`,
    times: rates.length,
    ...noTimes,
    median: perSecond(quantile(rates, 0.5)),
    worst: perSecond(worst),
    holds: worst >= least ? 'yes' : 'no',
  };
}

/** Parts of something, such as 0.01 of a processor, of which the worst or the median has to be within the limit. */
export function partFigure(
  figure: string,
  values: readonly number[],
  limit: number,
  held: 'worst' | 'median' = 'worst',
): Figure {
  const percent = (part: number) => `${(100 * part).toFixed(2)} %`;
  const [median, worst] = [quantile(values, 0.5), Math.max(...values)];
  return {
    figure,
    asked: `${held === 'median' ? 'median ' : ''}< ${percent(limit)}`,
    times: values.length,
    ...noTimes,
    median: percent(median),
    worst: percent(worst),
    holds: (held === 'median' ? median : worst) < limit ? 'yes' : 'no',
  };
}
