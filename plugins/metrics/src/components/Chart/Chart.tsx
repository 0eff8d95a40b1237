import { timeOf } from '@portico/ui-kit';
import type { ChartSeries } from '../../lib/chartSeries';
import { pointsOf, type Grid } from '../../lib/gridOf';
import { formatValue, type Unit } from '../../lib/units';
import styles from './Chart.module.css';
import type { CursorStore } from './CursorStore';
import { LineChart } from './LineChart';
import { useBrush, type BrushActions } from './useBrush';

// More are not listened to.
const MAX_SAID = 5;

type ChartProps = BrushActions & {
  title: string;
  series: ChartSeries[];
  grid: Grid;
  unit: Unit;
  cursor: CursorStore;
  /** The moment that is marked, in milliseconds since 1970. */
  at?: number;
};

/** The values at a point in words: `2026-01-31 12:00:00: median 12 ms, 95th percentile 120 ms`. */
function textAt(point: number, { series, grid, unit }: ChartProps): string {
  const values = series
    .slice(0, MAX_SAID)
    .map(it => `${it.name} ${formatValue(it.values[point], unit)}`);
  const rest = series.length > MAX_SAID ? ', and more in the table' : '';
  const time = timeOf((grid.start + point * grid.step) * 1_000);
  return `${time}: ${values.join(', ')}${rest}`;
}

/** Lines to point at, by pointer and keys. A point marks its moment, several are shown in place of all. */
export const Chart = (props: ChartProps) => {
  const { title, series, grid, unit, cursor, at, onMark, onZoom } = props;
  const brush = useBrush(grid, cursor, { onMark, onZoom });
  const { point, selection, handlers } = brush;
  const last = pointsOf(grid) - 1;
  const placeOf = (index: number) => `${(index / Math.max(last, 1)) * 100}%`;
  const marked = at && (at / 1_000 - grid.start) / grid.step;
  return (
    <div className={styles.chart}>
      <LineChart series={series} grid={grid} unit={unit} />
      <div
        className={styles.above}
        role="slider"
        tabIndex={0}
        aria-label={`${title}: choose a time with the arrow keys, several with shift; enter marks it`}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={point ?? last}
        aria-valuetext={textAt(point ?? last, props)}
        {...handlers}
      >
        {selection && (
          <div
            className={styles.selection}
            style={{
              left: placeOf(selection.first),
              width: placeOf(selection.last - selection.first),
            }}
          />
        )}
        {point !== undefined && (
          <div className={styles.cursor} style={{ left: placeOf(point) }} />
        )}
        {marked !== undefined && marked >= 0 && marked <= last && (
          <div className={styles.marked} style={{ left: placeOf(marked) }} />
        )}
      </div>
    </div>
  );
};
