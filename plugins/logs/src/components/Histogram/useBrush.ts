import {
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';

/** Places of bars, both part of it. */
export type Selection = { first: number; last: number };

type Brush = { anchor: number; focus: number; isDown: boolean };

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** A choice of some bars in a row, by pointer and keys. */
export function useBrush(
  count: number,
  onChoose: (selection: Selection) => void,
) {
  const [brush, setBrush] = useState<Brush>();
  const at = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const place = Math.floor(((clientX - left) / (width || 1)) * count);
    return Math.min(Math.max(place, 0), count - 1);
  };
  const selectionOf = ({ anchor, focus }: Brush): Selection => ({
    first: Math.min(anchor, focus, count - 1),
    last: Math.min(Math.max(anchor, focus), count - 1),
  });
  const choose = (chosen: Brush) => {
    setBrush(undefined);
    onChoose(selectionOf(chosen));
  };
  return {
    selection: brush && selectionOf(brush),
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        event.currentTarget.setPointerCapture?.(event.pointerId);
        setBrush({ anchor: at(event), focus: at(event), isDown: true });
      },
      onPointerMove: (event: PointerEvent) => {
        const focus = at(event);
        const anchor = brush?.isDown ? brush.anchor : focus;
        setBrush({ anchor, focus, isDown: Boolean(brush?.isDown) });
      },
      onPointerUp: (event: PointerEvent) =>
        brush?.isDown && choose({ ...brush, focus: at(event) }),
      onPointerCancel: () => setBrush(undefined),
      onPointerLeave: () => brush?.isDown || setBrush(undefined),
      onBlur: (_: FocusEvent) => setBrush(undefined),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter' && brush) {
          choose(brush);
        } else if (event.key === 'Escape') {
          setBrush(undefined);
        } else if (event.key in steps) {
          event.preventDefault();
          const from = brush?.focus ?? count;
          const focus = Math.min(
            Math.max(from + steps[event.key], 0),
            count - 1,
          );
          const anchor = event.shiftKey ? brush?.anchor ?? focus : focus;
          setBrush({ anchor, focus, isDown: false });
        }
      },
    },
  };
}
