import { useMemo } from 'react';
import { type FixedRange, spans, type TimeRange } from '@portico/ui-kit';
import type { MetricsView } from '../../lib/viewAddress';
import { useRounds } from '../common/useRounds';

// As often as there is something new, but no more often than anybody reads.
const LEAST_SECONDS = 15;

const fixedRange = (range: TimeRange): FixedRange => {
  if ('span' in range) {
    const to = Date.now();
    return { from: to - spans[range.span], to };
  }
  return range;
};

/** The times that a range stands for since it was chosen, or last refreshed; `round` counts refreshes. */
export function useRange(
  { range, isFollowing }: MetricsView,
  scrapeSeconds: number,
) {
  const everyMs = Math.max(scrapeSeconds, LEAST_SECONDS) * 1_000;
  const isTicking = isFollowing && 'span' in range;
  const [round, refresh] = useRounds(everyMs, isTicking);
  const key = 'span' in range ? range.span : `${range.from}-${range.to}`;
  const fixed = useMemo(
    () => fixedRange(range),
    // the same times are another object each time, and a refresh moves them
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key, round],
  );
  return { fixed, round, refresh };
}
