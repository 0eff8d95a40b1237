import { clockOf } from '@portico/ui-kit';
import type { ChartSeries } from '../../lib/chartSeries';
import { formatValue, type Unit } from '../../lib/units';
import { colorOf, strokeOf } from '../common/palette';
import styles from './Panel.module.css';
import { ScrollRegion } from './ScrollRegion';

type LegendProps = {
  title: string;
  series: ChartSeries[];
  unit: Unit;
  /** The point whose values are shown, and its time in milliseconds; the last of each when there is none. */
  point?: number;
  time?: number;
};

const Swatch = ({ index }: { index: number }) => (
  <span
    className={styles.swatch}
    style={{
      borderTopColor: `var(${colorOf(index)})`,
      borderTopStyle: strokeOf(index).style,
    }}
    aria-hidden
  />
);

/** The series of a chart in numbers. */
export const Legend = (props: LegendProps) => {
  const { title, series, unit, point, time } = props;
  return (
    <ScrollRegion className={styles.legend} label={`${title}: series`}>
      <table>
        <thead>
          <tr>
            <th scope="col">Series</th>
            <th scope="col">{time === undefined ? 'Last' : clockOf(time)}</th>
            <th scope="col">Least</th>
            <th scope="col">Most</th>
            <th scope="col">Mean</th>
          </tr>
        </thead>
        <tbody>
          {series.map(({ name, values, stats }, index) => (
            <tr key={name + index}>
              <th scope="row">
                <Swatch index={index} />
                {name}
              </th>
              <td>
                {formatValue(
                  point === undefined ? stats.last : values[point],
                  unit,
                )}
              </td>
              <td>{formatValue(stats.min, unit)}</td>
              <td>{formatValue(stats.max, unit)}</td>
              <td>{formatValue(stats.mean, unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
