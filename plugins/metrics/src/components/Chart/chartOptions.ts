import type uPlot from 'uplot';
import type { ChartSeries } from '../../lib/chartSeries';
import { timeTicks } from '../../lib/formatTime';
import type { Grid } from '../../lib/gridOf';
import { lonelyPoints } from '../../lib/lonelyPoints';
import { units, type Unit } from '../../lib/units';
import { colorOf, strokeOf } from '../common/palette';

/** In CSS pixels. What surrounds the lines is in Chart.module.css too, for what lies above them. */
export const HEIGHT = 180;
const LEFT = 72;
const BOTTOM = 26;
const TOP = 8;
const RIGHT = 12;

const powersOfTwo = Array.from({ length: 60 }, (_, i) => 2 ** i);

/** Reads a CSS variable where a chart stands, for a canvas knows none. */
const css = (name: string) => (chart: uPlot) =>
  getComputedStyle(chart.root).getPropertyValue(name).trim() || '#888888';

const axis = (font: string): uPlot.Axis => ({
  font,
  stroke: css('--bui-fg-secondary'),
  grid: { stroke: css('--bui-border-1'), width: 1 },
  ticks: { stroke: css('--bui-border-1'), width: 1, size: 4 },
});

/** From nothing up to some more than the most, so that heights can be compared. */
function heights(_: uPlot, least: number | null, most: number | null) {
  const low = Math.min(0, least ?? 0);
  const high = Math.max(0, most ?? 0);
  const range: uPlot.Range.MinMax =
    low === high ? [0, 1] : [low * 1.05, high * 1.05];
  return range;
}

type ChartOptions = {
  series: ChartSeries[];
  grid: Grid;
  unit: Unit;
  width: number;
};

/** How uPlot draws a panel. */
export function chartOptions(options: ChartOptions): uPlot.Options {
  const { series, grid, unit, width } = options;
  const { fontFamily } = getComputedStyle(document.body);
  const font = `12px ${fontFamily || 'sans-serif'}`;
  const lines = series.map(
    ({ values }, i): uPlot.Series => ({
      stroke: css(colorOf(i)),
      dash: [...strokeOf(i).dash],
      width: 1.5,
      points: { show: false, filter: lonelyPoints(values), size: 5 },
    }),
  );
  return {
    width,
    height: HEIGHT,
    padding: [TOP, RIGHT, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: {
        range: [grid.start, Math.max(grid.end, grid.start + grid.step)],
      },
      y: { range: heights },
    },
    axes: [
      {
        ...axis(font),
        size: BOTTOM,
        space: 80,
        values: (_, places, __, ___, step) => timeTicks(places, step),
      },
      {
        ...axis(font),
        size: LEFT,
        space: 32,
        ...(unit === 'bytes' && { incrs: powersOfTwo }),
        values: (_, places) => places.map(units[unit]),
      },
    ],
    series: [{}, ...lines],
  };
}
