import { Button } from '@backstage/ui';
import { useState } from 'react';
import { timeOf } from '@portico/ui-kit';
import type { ChartSeries } from '../../lib/chartSeries';
import { pointsOf, type Grid } from '../../lib/gridOf';
import { formatValue, type Unit } from '../../lib/units';
import styles from './Panel.module.css';
import { ScrollRegion } from './ScrollRegion';

const PAGE = 50;

type ValueTableProps = {
  title: string;
  series: ChartSeries[];
  grid: Grid;
  unit: Unit;
};

/** All values of a chart, the newest first, for those who cannot see it. */
export const ValueTable = ({ title, series, grid, unit }: ValueTableProps) => {
  const [count, setCount] = useState(PAGE);
  const last = pointsOf(grid) - 1;
  const rows = Array.from(
    { length: Math.min(count, last + 1) },
    (_, i) => last - i,
  );
  return (
    <ScrollRegion className={styles.values} label={`${title}: values`}>
      <table>
        <caption>{title} over time</caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            {series.map(({ name }, index) => (
              <th key={name + index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row}>
              <th scope="row">
                {timeOf((grid.start + row * grid.step) * 1_000)}
              </th>
              {series.map(({ name, values }, index) => (
                <td key={name + index}>{formatValue(values[row], unit)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {count <= last && (
        <Button
          variant="tertiary"
          size="small"
          onPress={() => setCount(count + 4 * PAGE)}
        >
          Show older values
        </Button>
      )}
    </ScrollRegion>
  );
};
