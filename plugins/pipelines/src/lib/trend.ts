import type { PipelineRun } from '@portico/plugin-pipelines-common';
import { formatDuration } from './formatDuration';
import { durationOf, isActive, isFailed } from './outcome';

export type TrendBar = {
  run: PipelineRun;
  /** Of the longest, from 0 to 1. */
  height: number;
};

export type Trend = { bars: TrendBar[]; summary: string };

const LONGEST = 30;

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The last runs that ended, oldest first, and what they amount to; undefined when there are too few to compare. */
export function trendOf(runs: PipelineRun[]): Trend | undefined {
  const ended = runs
    .filter(run => !isActive(run) && durationOf(run) !== undefined)
    .slice(0, LONGEST)
    .reverse();
  if (ended.length < 2) {
    return undefined;
  }
  const durations = ended.map(run => durationOf(run) ?? 0);
  const longest = Math.max(...durations, 1);
  const succeeded = ended.filter(run => run.conclusion === 'success').length;
  const failed = ended.filter(isFailed).length;
  return {
    bars: ended.map((run, index) => ({
      run,
      height: durations[index] / longest,
    })),
    summary: `Last ${
      ended.length
    } runs: ${succeeded} succeeded, ${failed} failed, typically ${formatDuration(
      median(durations),
    )}`,
  };
}
