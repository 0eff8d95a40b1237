import {
  Button,
  ButtonIcon,
  Link,
  Select,
  Text,
  ToggleButton,
} from '@backstage/ui';
import RefreshIcon from '@material-ui/icons/Refresh';
import ZoomOutIcon from '@material-ui/icons/ZoomOut';
import {
  CustomRange,
  type FixedRange,
  type Span,
  spans,
  type TimeRange,
} from '@portico/ui-kit';
import type { MetricsView } from '../../lib/viewAddress';
import { useLogsPath } from '../common/useLogsPath';
import { useSource } from '../common/useSource';
import styles from './MetricsTab.module.css';
import type { ChangeView } from './useMetricsView';

const choices: { id: Span | 'custom'; label: string }[] = [
  { id: '15m', label: 'Last 15 minutes' },
  { id: '1h', label: 'Last hour' },
  { id: '6h', label: 'Last 6 hours' },
  { id: '24h', label: 'Last 24 hours' },
  { id: '7d', label: 'Last 7 days' },
  { id: 'custom', label: 'From … to …' },
];

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
  const isFixed = 'from' in range;
  const show = (next: TimeRange) =>
    change(
      { range: next, at: undefined, isFollowing: false },
      { isStep: true },
    );
  const zoomOut = () => {
    const half = (fixed.to - fixed.from) / 2;
    const to = Math.min(fixed.to + half, Math.max(Date.now(), fixed.to));
    show({ from: Math.max(0, fixed.from - half), to });
  };
  return (
    <div className={styles.bar} role="group" aria-label="Time">
      <Select
        aria-label="Time range"
        className={styles.select}
        options={choices}
        value={isFixed ? 'custom' : range.span}
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
      <Button
        variant="secondary"
        iconStart={<RefreshIcon fontSize="small" />}
        onPress={refresh}
      >
        Refresh
      </Button>
      {!isFixed && (
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
