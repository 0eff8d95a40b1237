import type { PipelineRun } from '@portico/plugin-pipelines-common';
import { useId } from 'react';
import { formatDuration } from '../../lib/formatDuration';
import { durationOf, OUTCOME_TEXTS, outcomeOf } from '../../lib/outcome';
import { trendOf } from '../../lib/trend';
import styles from './RunsTab.module.css';

const WIDTH = 8;
const STEP = 11;
const HEIGHT = 40;
const SHORTEST = 3;

const textOf = (run: PipelineRun) =>
  `#${run.number}: ${OUTCOME_TEXTS[outcomeOf(run)]}, ${formatDuration(
    durationOf(run) ?? 0,
  )}`;

/** How long the last runs took and how they ended: one bar each, the newest at the right. Failures have a mark below them. */
export const TrendChart = ({ runs }: { runs: PipelineRun[] }) => {
  const id = useId();
  const trend = trendOf(runs);
  if (!trend) {
    return null;
  }
  const width = trend.bars.length * STEP;
  return (
    <figure className={styles.trend}>
      <svg
        role="img"
        aria-labelledby={id}
        width={width}
        height={HEIGHT + 6}
        viewBox={`0 0 ${width} ${HEIGHT + 6}`}
      >
        {trend.bars.map(({ run, height }, index) => {
          const tall = Math.max(SHORTEST, height * HEIGHT);
          return (
            <g key={run.id} data-outcome={outcomeOf(run)}>
              <title>{textOf(run)}</title>
              <rect
                x={index * STEP}
                y={HEIGHT - tall}
                width={WIDTH}
                height={tall}
                rx={1}
              />
              <circle cx={index * STEP + WIDTH / 2} cy={HEIGHT + 4} r={2} />
            </g>
          );
        })}
      </svg>
      <figcaption id={id}>{trend.summary}</figcaption>
    </figure>
  );
};
