import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { FeedState, Side } from '../../feed/FeedState';
import { rowAt } from '../../lib/rowAt';
import type { LogView } from '../../lib/viewAddress';
import type { ChangeView } from '../LogsTab/useLogView';

export const ROW_HEIGHT = 20;
/** How near to an end more is loaded. */
const NEAR = 1_500;
const AT_END = 60;

type LineScrollOptions = {
  state: FeedState;
  view: LogView;
  change: ChangeView;
  onMore: (side: Side) => void;
};

/** Which lines are in sight: first the moment of the address or the newest, then where the reader scrolls. */
export function useLineScroll(options: LineScrollOptions) {
  const { state, view, change, onMore } = options;
  const { rows } = state;
  const { isFollowing, isWrapped, moment } = view;
  const container = useRef<HTMLDivElement>(null);
  const lastTop = useRef(0);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => container.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: useCallback((index: number) => rows[index].key, [rows]),
    overscan: 20,
    anchorTo: 'end',
    followOnAppend: isFollowing,
    scrollEndThreshold: AT_END,
  });

  const latest = useRef({ rows, virtualizer });
  latest.current = { rows, virtualizer };
  const { time, line } = moment ?? {};
  useLayoutEffect(() => {
    const { rows: shown, virtualizer: list } = latest.current;
    if (time === undefined) {
      return;
    }
    const index = rowAt(shown, { time, line });
    const { startIndex = -1, endIndex = -1 } = list.range ?? {};
    const isInSight = startIndex < index && index < endIndex;
    if (!isInSight) {
      list.scrollToIndex(index, { align: 'center' });
    }
  }, [time, line]);
  const isAtMoment = time !== undefined;
  useLayoutEffect(() => {
    if (!isAtMoment) {
      latest.current.virtualizer.scrollToEnd();
    }
    // only where it begins: afterwards it is where the reader has scrolled
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    if (isFollowing) {
      latest.current.virtualizer.scrollToEnd();
    }
  }, [isFollowing]);
  useEffect(() => latest.current.virtualizer.measure(), [isWrapped]);

  const onScroll = () => {
    const { scrollTop, scrollHeight, clientHeight } =
      container.current as HTMLDivElement;
    const below = scrollHeight - clientHeight - scrollTop;
    if (isFollowing && scrollTop < lastTop.current && below > AT_END) {
      change({ isFollowing: false });
    }
    lastTop.current = scrollTop;
    if (scrollTop < NEAR) {
      onMore('older');
    } else if (below < NEAR) {
      onMore('newer');
    }
  };
  return { virtualizer, container, onScroll };
}
