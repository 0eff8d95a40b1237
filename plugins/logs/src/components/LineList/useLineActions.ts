import { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { type FixedRange, millisecondsOf } from '@portico/ui-kit';
import type { LogRow } from '../../lib/LineWindow';
import { viewAddress, type LogView } from '../../lib/viewAddress';
import type { ChangeView } from '../LogsTab/useLogView';

export type LineActions = {
  /** The path and search of a row; whoever opens it sees the same lines around it. */
  addressOf: (row: LogRow) => string;
  /** Marks a row, in the address as well. */
  mark: (row: LogRow) => void;
  /** Shows only the lines with a text. */
  filter: (text: string) => void;
};

type LineActionsOptions = {
  view: LogView;
  change: ChangeView;
  fixed: FixedRange;
};

/** What a reader can do with one line. */
export function useLineActions(options: LineActionsOptions): LineActions {
  const { view, change, fixed } = options;
  const { pathname } = useLocation();
  return useMemo(() => {
    const viewOf = ({ time, id }: LogRow): Partial<LogView> => {
      // What came while it was followed is behind the range.
      const to = Math.max(fixed.to, millisecondsOf(time) + 1);
      return {
        range: { from: fixed.from, to },
        moment: { time, line: id },
        isFollowing: false,
      };
    };
    return {
      addressOf: row =>
        `${pathname}?${viewAddress({ ...view, ...viewOf(row) })}`,
      mark: row => change(viewOf(row)),
      filter: text =>
        change({ text, isRegex: false, moment: undefined }, { isStep: true }),
    };
  }, [view, change, fixed, pathname]);
}
