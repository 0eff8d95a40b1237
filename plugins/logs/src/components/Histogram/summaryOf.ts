import { clockOf, timeOf } from '@portico/ui-kit';
import type { Bar } from '../../lib/histogramBars';

/** Bars in words: `2026-01-31 12:00:00 to 12:01:00: 12 lines (2 error, 10 info)`. */
export function summaryOf(bars: Bar[]): string {
  const counts = new Map<string, number>();
  for (const { level, count } of bars.flatMap(it => it.parts)) {
    counts.set(level, (counts.get(level) ?? 0) + count);
  }
  const total = bars.reduce((sum, bar) => sum + bar.total, 0);
  const parts = [...counts].map(
    ([level, count]) => `${count.toLocaleString('en')} ${level}`,
  );
  const [first, last] = [bars[0], bars[bars.length - 1]];
  const days = last.to - first.from >= 86_400_000;
  const end = days ? timeOf(last.to) : clockOf(last.to);
  return `${timeOf(first.from)} to ${end}: ${total.toLocaleString('en')} ${
    total === 1 ? 'line' : 'lines'
  }${parts.length ? ` (${parts.join(', ')})` : ''}`;
}
