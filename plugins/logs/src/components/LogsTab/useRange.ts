import { useMemo, useState } from 'react';
import { type FixedRange, spans, type TimeRange } from '@portico/ui-kit';

const fixedRange = (range: TimeRange): FixedRange => {
  if ('span' in range) {
    const to = Date.now();
    return { from: to - spans[range.span], to };
  }
  return range;
};

/** The times that a range stands for since it was chosen, or last refreshed. */
export function useRange(range: TimeRange) {
  const [count, setCount] = useState(0);
  const key = 'span' in range ? range.span : `${range.from}-${range.to}`;
  const fixed = useMemo(
    () => fixedRange(range),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key, count],
  );
  return { fixed, refresh: () => setCount(it => it + 1) };
}
