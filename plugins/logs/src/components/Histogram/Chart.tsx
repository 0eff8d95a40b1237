import type { FixedRange } from '@portico/ui-kit';
import type { Bar } from '../../lib/histogramBars';
import { colorOfLevel } from '../common/levelColors';
import styles from './Histogram.module.css';
import { summaryOf } from './summaryOf';
import { useBrush } from './useBrush';

const HEIGHT = 100;

const BarOfLevels = ({ bar, most }: { bar: Bar; most: number }) => {
  let top = HEIGHT;
  return (
    <>
      {bar.parts.map(({ level, count }) => {
        // What is there can be seen, however much more there is elsewhere.
        const height = Math.max((count / most) * (HEIGHT - 4), 1);
        top -= height;
        return (
          <rect
            key={level}
            x={0.08}
            width={0.84}
            y={top}
            height={height}
            style={{ fill: colorOfLevel(level) }}
          />
        );
      })}
    </>
  );
};

type ChartProps = { bars: Bar[]; onZoom: (range: FixedRange) => void };

/** Bars by level. The pointer, or the arrow keys with shift, choose a time; the pointer's button or enter shows it. */
export const Chart = ({ bars, onZoom }: ChartProps) => {
  const { selection, handlers } = useBrush(bars.length, ({ first, last }) =>
    onZoom({ from: bars[first].from, to: bars[last].to }),
  );
  const most = Math.max(1, ...bars.map(({ total }) => total));
  const chosen = selection && bars.slice(selection.first, selection.last + 1);
  return (
    <>
      <div
        className={styles.chart}
        role="slider"
        tabIndex={0}
        aria-label="Choose a time with the arrow keys, a longer one with shift, and show it with enter"
        aria-valuemin={0}
        aria-valuemax={bars.length - 1}
        aria-valuenow={selection?.last ?? 0}
        aria-valuetext={summaryOf(chosen?.length ? chosen : bars)}
        {...handlers}
      >
        <svg
          viewBox={`0 0 ${bars.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden
        >
          {selection && (
            <rect
              className={styles.selection}
              x={selection.first}
              width={selection.last - selection.first + 1}
              y={0}
              height={HEIGHT}
            />
          )}
          {bars.map((bar, index) => (
            <g key={bar.from} transform={`translate(${index} 0)`}>
              <BarOfLevels bar={bar} most={most} />
            </g>
          ))}
        </svg>
      </div>
      <p className={styles.summary} aria-hidden>
        {summaryOf(chosen?.length ? chosen : bars)}
      </p>
    </>
  );
};
