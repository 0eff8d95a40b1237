import { Button, ButtonIcon, Select } from '@backstage/ui';
import RefreshIcon from '@material-ui/icons/Refresh';
import ZoomOutIcon from '@material-ui/icons/ZoomOut';
import type { LogSourceInfo } from '@portico/plugin-logs-common';
import {
  CustomRange,
  type FixedRange,
  type Span,
  spans,
} from '@portico/ui-kit';
import type { LogView } from '../../lib/viewAddress';
import styles from './LogsTab.module.css';
import { MetricsLink } from './MetricsLink';
import type { ChangeView } from './useLogView';

const choices: { id: Span | 'custom'; label: string }[] = [
  { id: '15m', label: 'Last 15 minutes' },
  { id: '1h', label: 'Last hour' },
  { id: '6h', label: 'Last 6 hours' },
  { id: '24h', label: 'Last 24 hours' },
  { id: '7d', label: 'Last 7 days' },
  { id: 'custom', label: 'From … to …' },
];

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
  const zoomOut = () => {
    const half = (fixed.to - fixed.from) / 2;
    const to = Math.min(fixed.to + half, Math.max(Date.now(), fixed.to));
    show({ from: Math.max(0, fixed.from - half), to });
  };
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
      <Select
        aria-label="Time range"
        className={styles.select}
        options={choices}
        value={'span' in view.range ? view.range.span : 'custom'}
        onChange={key => {
          const id = String(key) as Span | 'custom';
          show(id in spans ? { span: id as Span } : fixed);
        }}
      />
      {isFixed && (
        <CustomRange
          key={`${fixed.from} ${fixed.to}`}
          range={fixed}
          onChange={show}
        />
      )}
      <ButtonIcon
        variant="secondary"
        aria-label="Zoom out"
        icon={<ZoomOutIcon fontSize="small" />}
        onPress={zoomOut}
      />
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
