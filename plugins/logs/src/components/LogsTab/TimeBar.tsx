import { Button, Select } from '@backstage/ui';
import RefreshIcon from '@material-ui/icons/Refresh';
import type { LogSourceInfo } from '@portico/plugin-logs-common';
import { type FixedRange, TimeRangePicker } from '@portico/ui-kit';
import type { LogView } from '../../lib/viewAddress';
import styles from './LogsTab.module.css';
import { MetricsLink } from './MetricsLink';
import type { ChangeView } from './useLogView';

type TimeBarProps = {
  sources: LogSourceInfo[];
  source: LogSourceInfo;
  view: LogView;
  fixed: FixedRange;
  change: ChangeView;
  refresh: () => void;
};

/** Where the lines are from, and when. */
export const TimeBar = (props: TimeBarProps) => {
  const { sources, source, view, fixed, change, refresh } = props;
  const isFixed = 'from' in view.range;
  const show = (range: LogView['range']) =>
    change({ range, moment: undefined, isFollowing: false }, { isStep: true });
  return (
    <div className={styles.bar} role="group" aria-label="Time and source">
      {sources.length > 1 && (
        <Select
          aria-label="Source"
          className={styles.select}
          options={sources.map(({ id, title }) => ({ id, label: title }))}
          value={source.id}
          onChange={id => change({ source: String(id), moment: undefined })}
        />
      )}
      <TimeRangePicker range={view.range} fixed={fixed} onChange={show} />
      {!isFixed && (
        <Button
          variant="secondary"
          iconStart={<RefreshIcon fontSize="small" />}
          onPress={refresh}
        >
          Refresh
        </Button>
      )}
      <MetricsLink view={view} />
    </div>
  );
};
