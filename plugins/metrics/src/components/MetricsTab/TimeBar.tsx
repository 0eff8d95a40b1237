import { Button, Link, Text, ToggleButton } from '@backstage/ui';
import RefreshIcon from '@material-ui/icons/Refresh';
import {
  type FixedRange,
  type TimeRange,
  TimeRangePicker,
} from '@portico/ui-kit';
import type { MetricsView } from '../../lib/viewAddress';
import { useLogsPath } from '../common/useLogsPath';
import { useSource } from '../common/useSource';
import styles from './MetricsTab.module.css';
import type { ChangeView } from './useMetricsView';

type TimeBarProps = {
  view: MetricsView;
  fixed: FixedRange;
  change: ChangeView;
  refresh: () => void;
};

/** Which time is shown, where the numbers are from, and the way to the logs of that time. */
export const TimeBar = ({ view, fixed, change, refresh }: TimeBarProps) => {
  const source = useSource();
  const logsPath = useLogsPath();
  const { range } = view;
  const show = (next: TimeRange) =>
    change(
      { range: next, at: undefined, isFollowing: false },
      { isStep: true },
    );
  return (
    <div className={styles.bar} role="group" aria-label="Time">
      <TimeRangePicker range={range} fixed={fixed} onChange={show} />
      <Button
        variant="secondary"
        iconStart={<RefreshIcon fontSize="small" />}
        onPress={refresh}
      >
        Refresh
      </Button>
      {'span' in range && (
        <ToggleButton
          isSelected={view.isFollowing}
          onChange={isFollowing => change({ isFollowing })}
        >
          Follow
        </ToggleButton>
      )}
      <Text color="secondary" variant="body-small" className={styles.fill}>
        Source: {source.title}
      </Text>
      {logsPath && (
        <Link className={styles.logs} href={logsPath({ range })}>
          Logs of this time
        </Link>
      )}
    </div>
  );
};
