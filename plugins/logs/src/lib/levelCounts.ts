import {
  LOG_LEVELS,
  type LogHistogram,
  type LogLevel,
} from '@portico/plugin-logs-common';

export type LevelCounts = Partial<Record<LogLevel, number>>;

/** How many lines of each level there are in all. */
export function levelCounts({ buckets }: LogHistogram): LevelCounts {
  const counts: LevelCounts = {};
  for (const bucket of buckets) {
    for (const level of LOG_LEVELS) {
      const count = bucket.counts[level];
      if (count) {
        counts[level] = (counts[level] ?? 0) + count;
      }
    }
  }
  return counts;
}
