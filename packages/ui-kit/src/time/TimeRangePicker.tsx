import { ButtonIcon, Select } from '@backstage/ui';
import ZoomOutIcon from '@material-ui/icons/ZoomOut';
import { CustomRange } from './CustomRange';
import {
  type FixedRange,
  type Span,
  spans,
  type TimeRange,
} from './momentAddress';
import styles from './time.module.css';

const choices: { id: Span | 'custom'; label: string }[] = [
  { id: '15m', label: 'Last 15 minutes' },
  { id: '1h', label: 'Last hour' },
  { id: '6h', label: 'Last 6 hours' },
  { id: '24h', label: 'Last 24 hours' },
  { id: '7d', label: 'Last 7 days' },
  { id: 'custom', label: 'From … to …' },
];

/** A range to choose, and what it stands for now. */
export type TimeRangePickerProps = {
  range: TimeRange;
  /** The times that are shown. */
  fixed: FixedRange;
  onChange: (range: TimeRange) => void;
};

/** Chooses a span up to now, or two times; and twice as much of what is shown. */
export const TimeRangePicker = (props: TimeRangePickerProps) => {
  const { range, fixed, onChange } = props;
  const zoomOut = () => {
    const half = (fixed.to - fixed.from) / 2;
    const to = Math.min(fixed.to + half, Math.max(Date.now(), fixed.to));
    onChange({ from: Math.max(0, fixed.from - half), to });
  };
  return (
    <>
      <Select
        aria-label="Time range"
        className={styles.select}
        options={choices}
        value={'span' in range ? range.span : 'custom'}
        onChange={key => {
          const id = String(key) as Span | 'custom';
          onChange(id in spans ? { span: id as Span } : fixed);
        }}
      />
      {'from' in range && (
        <CustomRange
          key={`${fixed.from} ${fixed.to}`}
          range={fixed}
          onChange={onChange}
        />
      )}
      <ButtonIcon
        variant="secondary"
        aria-label="Zoom out"
        icon={<ZoomOutIcon fontSize="small" />}
        onPress={zoomOut}
      />
    </>
  );
};
