import {
  LOG_LEVELS,
  type LogHistogram,
  type LogLevel,
} from '@portico/plugin-logs-common';
import type { FixedRange } from '@portico/ui-kit';

export type Bar = FixedRange & {
  total: number;
  /** From the most urgent, which stands lowest. */
  parts: { level: LogLevel; count: number }[];
};

const MAX_BARS = 500;

/** A bar for each step of a range, those without lines too. */
export function histogramBars(
  { stepMs, buckets }: LogHistogram,
  range: FixedRange,
  levels: LogLevel[],
): Bar[] {
  const byTime = new Map(buckets.map(it => [it.time, it.counts]));
  const shown = [...LOG_LEVELS]
    .reverse()
    .filter(it => !levels.length || levels.includes(it));
  const first = Math.floor(range.from / stepMs) * stepMs;
  const count = Math.min(Math.ceil((range.to - first) / stepMs), MAX_BARS);
  return Array.from({ length: count }, (_, index) => {
    const from = first + index * stepMs;
    const counts = byTime.get(from) ?? {};
    const parts = shown.flatMap(level => {
      const value = counts[level];
      return value ? [{ level, count: value }] : [];
    });
    const total = parts.reduce((sum, part) => sum + part.count, 0);
    return { from, to: from + stepMs, total, parts };
  });
}
