import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { FixedRange } from '@portico/ui-kit';
import { pointsOf, type Grid } from '../../lib/gridOf';
import type { CursorStore } from './CursorStore';
import { useCursor } from './useCursor';

export type BrushActions = {
  /** A point was chosen. @param at milliseconds since 1970 */
  onMark: (at: number) => void;
  onZoom: (range: FixedRange) => void;
};

/** Where a key leads from a point; undefined for one that leads nowhere. */
function pointOfKey(key: string, from: number, last: number) {
  const far = Math.max(1, Math.round(last / 10));
  const points: Record<string, number> = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    PageDown: from - far,
    PageUp: from + far,
    Home: 0,
    End: last,
  };
  return Object.hasOwn(points, key)
    ? Math.min(Math.max(points[key], 0), last)
    : undefined;
}

/** Pointing at a chart, marking a moment in it and choosing a range, by pointer and keys. */
export function useBrush(
  grid: Grid,
  cursor: CursorStore,
  { onMark, onZoom }: BrushActions,
) {
  const [anchor, setAnchor] = useState<number>();
  const point = useCursor(cursor, grid);
  const last = pointsOf(grid) - 1;
  const timeOf = (index: number) => grid.start + index * grid.step;
  const at = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const share = (clientX - left) / (width || 1);
    return Math.min(Math.max(Math.round(share * last), 0), last);
  };
  const clear = () => {
    setAnchor(undefined);
    cursor.set(undefined);
  };
  const choose = (from: number | undefined, to: number) => {
    setAnchor(undefined);
    if (from === undefined || from === to) {
      onMark(timeOf(to) * 1_000);
    } else {
      cursor.set(undefined);
      onZoom({
        from: timeOf(Math.min(from, to)) * 1_000,
        to: timeOf(Math.max(from, to)) * 1_000,
      });
    }
  };
  const selection =
    anchor !== undefined && point !== undefined && anchor !== point
      ? { first: Math.min(anchor, point), last: Math.max(anchor, point) }
      : undefined;
  return {
    point,
    selection,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) {
          return;
        }
        event.currentTarget.setPointerCapture?.(event.pointerId);
        cursor.set(timeOf(at(event)));
        setAnchor(at(event));
      },
      onPointerMove: (event: PointerEvent) => cursor.set(timeOf(at(event))),
      onPointerUp: (event: PointerEvent) =>
        anchor !== undefined && choose(anchor, at(event)),
      onPointerCancel: clear,
      onPointerLeave: ({ buttons }: PointerEvent) => buttons || clear(),
      onBlur: clear,
      onKeyDown: (event: KeyboardEvent) => {
        const next = pointOfKey(event.key, point ?? last + 1, last);
        if (next !== undefined) {
          event.preventDefault();
          setAnchor(event.shiftKey ? anchor ?? point ?? last : undefined);
          cursor.set(timeOf(next));
        } else if (event.key === 'Enter' && point !== undefined) {
          choose(anchor, point);
        } else if (event.key === 'Escape') {
          clear();
        }
      },
    },
  };
}
