import { Text } from '@backstage/ui';
import type { LogHistogram, LogLevel } from '@portico/plugin-logs-common';
import { type FixedRange, timeOf } from '@portico/ui-kit';
import { messageOf } from '../../lib/errors';
import { histogramBars } from '../../lib/histogramBars';
import { Chart } from './Chart';
import { ChartTable } from './ChartTable';
import styles from './Histogram.module.css';

type HistogramSectionProps = {
  value?: { range: FixedRange; histogram: LogHistogram };
  error?: Error;
  levels: LogLevel[];
  onZoom: (range: FixedRange) => void;
};

/** How many lines there are over time, to look at and to choose a time from. */
export const HistogramSection = (props: HistogramSectionProps) => {
  const { value, error, levels, onZoom } = props;
  if (error) {
    return (
      <Text as="p" color="secondary" variant="body-small" role="alert">
        The lines could not be counted: {messageOf(error)}
      </Text>
    );
  }
  if (!value) {
    return <div className={styles.waiting} aria-busy />;
  }
  const bars = histogramBars(value.histogram, value.range, levels);
  return (
    <section className={styles.histogram} aria-label="Lines over time">
      <Chart bars={bars} onZoom={onZoom} />
      <div className={styles.axis} aria-hidden>
        <span>{timeOf(value.range.from)}</span>
        <span>{timeOf(value.range.to)}</span>
      </div>
      <ChartTable bars={bars} />
    </section>
  );
};
