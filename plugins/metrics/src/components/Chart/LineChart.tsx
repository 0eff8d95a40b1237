import { useLayoutEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { ChartSeries } from '../../lib/chartSeries';
import { pointsOf, type Grid } from '../../lib/gridOf';
import type { Unit } from '../../lib/units';
import styles from './Chart.module.css';
import { chartOptions, HEIGHT } from './chartOptions';

const timesOf = (grid: Grid): number[] =>
  Array.from({ length: pointsOf(grid) }, (_, i) => grid.start + i * grid.step);

type LineChartProps = { series: ChartSeries[]; grid: Grid; unit: Unit };

/** Lines on a canvas with their axes. It shows and does nothing else: what is done with it lies above. */
export const LineChart = ({ series, grid, unit }: LineChartProps) => {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) {
      return undefined;
    }
    const width = element.clientWidth;
    const options = chartOptions({ series, grid, unit, width });
    const data = [timesOf(grid), ...series.map(({ values }) => values)];
    const chart = new UPlot(options, data as UPlot.AlignedData, element);
    const resized = new ResizeObserver(() => {
      if (element.clientWidth !== chart.width) {
        chart.setSize({ width: element.clientWidth, height: HEIGHT });
      }
    });
    resized.observe(element);
    // The canvas holds colours, which day and night change.
    const recolored = new MutationObserver(() => chart.redraw(false, true));
    recolored.observe(document.body, { attributeFilter: ['data-theme-mode'] });
    return () => {
      resized.disconnect();
      recolored.disconnect();
      chart.destroy();
    };
  }, [series, grid, unit]);
  return <div ref={host} className={styles.lines} aria-hidden />;
};
