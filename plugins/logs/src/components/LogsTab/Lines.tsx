import { Progress } from '@backstage/core-components';
import { Button } from '@backstage/ui';
import type { LogSourceInfo } from '@portico/plugin-logs-common';
import { type FixedRange, Notice } from '@portico/ui-kit';
import type { FeedState } from '../../feed/FeedState';
import type { LogFeed } from '../../feed/LogFeed';
import { isAbort, messageOf } from '../../lib/errors';
import type { LogView } from '../../lib/viewAddress';
import { LineList } from '../LineList';
import { NoLines } from './NoLines';
import type { ChangeView } from './useLogView';

type LinesProps = {
  source: LogSourceInfo;
  view: LogView;
  change: ChangeView;
  fixed: FixedRange;
  feed: LogFeed;
  state: FeedState;
  refresh: () => void;
};

/** The lines, or why there are none. */
export const Lines = (props: LinesProps) => {
  const { source, view, change, fixed, feed, state, refresh } = props;
  if (state.error && !isAbort(state.error)) {
    return (
      <Notice
        isAlert
        title="The lines could not be loaded"
        action={
          <Button
            onPress={() => {
              feed.close();
              refresh();
            }}
          >
            Try again
          </Button>
        }
      >
        {messageOf(state.error)}
      </Notice>
    );
  }
  if (state.isLoading) {
    return <Progress />;
  }
  if (!state.rows.length) {
    return <NoLines {...{ source, view, change, fixed }} />;
  }
  return (
    <LineList
      key={state.generation}
      {...{ state, view, change, fixed }}
      onMore={side => feed.more(side)}
    />
  );
};
