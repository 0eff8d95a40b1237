import type { FixedRange } from '@portico/ui-kit';

/** The times that a range is looked at, all in seconds since 1970: the first, the last, and how far they are apart. */
export type Grid = { start: number; end: number; step: number };

/** How many points a series may have. */
export const MAX_POINTS = 1_000;

const DAY = 86_400;

const steps = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400,
  21_600, 43_200,
];

/**
 * The times of a range: few enough, no denser than what is measured, and the same ones whenever the range moves, so that a
 * chart does not jitter as time goes on.
 */
export function gridOf({ from, to }: FixedRange, scrapeSeconds: number): Grid {
  const least = Math.max((to - from) / 1_000 / (MAX_POINTS - 1), scrapeSeconds);
  const step = steps.find(it => it >= least) ?? Math.ceil(least / DAY) * DAY;
  const end = Math.floor(to / 1_000 / step) * step;
  const start = Math.ceil(from / 1_000 / step) * step;
  return { start: Math.min(start, end), end, step };
}

export const pointsOf = ({ start, end, step }: Grid): number =>
  Math.floor((end - start) / step) + 1;

/** A duration as PromQL writes it. */
export function durationOf(seconds: number): string {
  if (seconds % 3_600 === 0) {
    return `${seconds / 3_600}h`;
  }
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}

/** What rates are taken over: far enough for some samples, and no less than what lies between two points. */
export const intervalOf = ({ step }: Grid, scrapeSeconds: number): string =>
  durationOf(Math.max(4 * scrapeSeconds, step + scrapeSeconds));
