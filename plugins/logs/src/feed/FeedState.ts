import type { LogFilter } from '@portico/plugin-logs-common';
import type { FixedRange } from '@portico/ui-kit';
import type { LogsOf } from '../api';
import type { LogRow } from '../lib/LineWindow';

/** Which lines are shown. */
export type FeedQuery = FixedRange & { of: LogsOf; filter: LogFilter };

/** The lines before those that are shown, or behind them. */
export type Side = 'older' | 'newer';

export type SideState = 'none' | 'more' | 'loading';

export type FeedState = {
  /** Another number for each query. */
  generation: number;
  isLoading: boolean;
  /** Why there is nothing to show. */
  error?: Error;
  rows: readonly LogRow[];
  sides: Record<Side, SideState>;
  /** Why there is not more to show. */
  sideError?: Error;
  /** What somebody should know who takes this for everything. */
  notices: readonly string[];
};

export const initialFeedState: FeedState = {
  generation: 0,
  isLoading: true,
  rows: [],
  sides: { older: 'none', newer: 'none' },
  notices: [],
};
