import { useSyncExternalStore } from 'react';
import { pointsOf, type Grid } from '../../lib/gridOf';
import type { CursorStore } from './CursorStore';

/** The point of a grid that a time is nearest to; undefined when it is outside. */
export function pointAt(
  { start, step, ...rest }: Grid,
  time: number | undefined,
): number | undefined {
  const point = Math.round(((time ?? NaN) - start) / step);
  const count = pointsOf({ start, step, ...rest });
  return point >= 0 && point < count ? point : undefined;
}

/** The point of a chart that somebody points at, in this chart or in another of the page. */
export const useCursor = (store: CursorStore, grid: Grid) =>
  useSyncExternalStore(store.subscribe, () => pointAt(grid, store.get()));
