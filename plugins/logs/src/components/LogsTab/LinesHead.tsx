import { Button, Text, ToggleButton } from '@backstage/ui';
import GetAppIcon from '@material-ui/icons/GetApp';
import PlayArrowIcon from '@material-ui/icons/PlayArrow';
import StopIcon from '@material-ui/icons/Stop';
import WrapTextIcon from '@material-ui/icons/WrapText';
import type { LogSourceInfo } from '@portico/plugin-logs-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { millisecondsOf, timeOf } from '@portico/ui-kit';
import type { FeedState } from '../../feed/FeedState';
import type { FollowState } from '../../feed/followFeed';
import { saveText, textOfRows } from '../../lib/saveText';
import type { LogView } from '../../lib/viewAddress';
import { useEntityRef } from '../common/useEntityRef';
import { FollowStatus } from './FollowStatus';
import styles from './LogsTab.module.css';
import type { ChangeView } from './useLogView';

type LinesHeadProps = {
  source: LogSourceInfo;
  view: LogView;
  change: ChangeView;
  state: FeedState;
  following: FollowState;
};

/** How many lines are shown, and what can be done with them. */
export const LinesHead = (props: LinesHeadProps) => {
  const { source, view, change, state, following } = props;
  const { rows, notices, sides } = state;
  const { name } = parseEntityRef(useEntityRef());
  const hasMore = sides.older !== 'none' || sides.newer !== 'none';
  const download = () => {
    const day = timeOf(millisecondsOf(rows[0].time)).replace(/[ :]/g, '-');
    saveText(textOfRows(rows), `${name}-${day}.log`);
  };
  const follow = () =>
    change({
      isFollowing: !view.isFollowing,
      moment: undefined,
      range: 'span' in view.range ? view.range : { span: '15m' },
    });
  const count = rows.length.toLocaleString('en');
  return (
    <>
      <div className={styles.bar} role="group" aria-label="Lines">
        <Text color="secondary" variant="body-small" className={styles.fill}>
          {!state.isLoading &&
            `${count} ${rows.length === 1 ? 'line' : 'lines'}`}
          {hasMore && !state.isLoading && ', more on scrolling'}
          <FollowStatus state={following} />
        </Text>
        {source.canFollow && (
          <Button
            variant={view.isFollowing ? 'primary' : 'secondary'}
            iconStart={
              view.isFollowing ? (
                <StopIcon fontSize="small" />
              ) : (
                <PlayArrowIcon fontSize="small" />
              )
            }
            onPress={follow}
          >
            {view.isFollowing ? 'Stop following' : 'Follow'}
          </Button>
        )}
        <ToggleButton
          isSelected={view.isWrapped}
          iconStart={<WrapTextIcon fontSize="small" />}
          onChange={isWrapped => change({ isWrapped })}
        >
          Wrap
        </ToggleButton>
        <Button
          variant="secondary"
          iconStart={<GetAppIcon fontSize="small" />}
          isDisabled={!rows.length}
          onPress={download}
        >
          Download
        </Button>
      </div>
      {notices.map(notice => (
        <p key={notice} className={styles.notice} role="status">
          {notice}
        </p>
      ))}
    </>
  );
};
