import { Link } from '@backstage/ui';
import { useState } from 'react';
import { clockOf } from '@portico/ui-kit';
import type { PanelData } from '../../lib/loadPanel';
import type { Panel } from '../../lib/panels';
import { Chart, pointAt, useCursor } from '../Chart';
import { useLogsPath } from '../common/useLogsPath';
import { Legend } from './Legend';
import styles from './Panel.module.css';
import type { PanelActions } from './PanelView';

type PanelChartProps = PanelActions & { panel: Panel; data: PanelData };

/** The chart of a panel, its series in numbers, and where its marked moment leads. */
export const PanelChart = (props: PanelChartProps) => {
  const { panel, data, cursor, at, onMark, onZoom } = props;
  const { drawn, others, otherCount, grid } = data;
  const [isMarker, setIsMarker] = useState(false);
  const logsPath = useLogsPath();
  const marked = pointAt(grid, at && at / 1_000);
  const point = useCursor(cursor, grid) ?? marked;
  const mark = (time: number) => {
    setIsMarker(true);
    onMark(time);
  };
  return (
    <>
      <Chart
        title={panel.title}
        series={drawn}
        grid={grid}
        unit={panel.unit}
        cursor={cursor}
        at={at}
        onMark={mark}
        onZoom={onZoom}
      />
      {isMarker && at !== undefined && logsPath && (
        <Link className={styles.logs} href={logsPath({ at })}>
          Show logs at {clockOf(at)}
        </Link>
      )}
      <Legend
        title={panel.title}
        series={drawn}
        unit={panel.unit}
        point={point}
        time={
          point === undefined
            ? undefined
            : (grid.start + point * grid.step) * 1_000
        }
      />
      {otherCount > 0 && (
        <p className={styles.notice}>
          The {drawn.length} highest of{' '}
          {(drawn.length + otherCount).toLocaleString('en')} series are drawn.
          Not drawn: {others.join(', ')}
          {otherCount > others.length && ' and more'}.
        </p>
      )}
    </>
  );
};
