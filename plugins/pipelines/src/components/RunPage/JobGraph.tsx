import type { PipelineJob } from '@portico/plugin-pipelines-common';
import { useMemo } from 'react';
import { layoutJobs, type JobNode } from '../../lib/layoutJobs';
import { JobButton } from './JobButton';
import styles from './JobGraph.module.css';

const WIDTH = 220;
const HEIGHT = 44;
const GAP_X = 48;
const GAP_Y = 12;

const leftOf = ({ column }: JobNode) => column * (WIDTH + GAP_X);
const middleOf = ({ row }: JobNode) => row * (HEIGHT + GAP_Y) + HEIGHT / 2;

function curve(from: JobNode, to: JobNode): string {
  const [x1, y1, x2, y2] = [
    leftOf(from) + WIDTH,
    middleOf(from),
    leftOf(to),
    middleOf(to),
  ];
  const bend = x2 - GAP_X / 2;
  return `M${x1} ${y1} H${bend - GAP_X / 4} C${bend} ${y1} ${bend} ${y2} ${
    bend + GAP_X / 4
  } ${y2} H${x2}`;
}

type JobGraphProps = {
  jobs: PipelineJob[];
  selected?: string;
  onSelect: (jobId: string) => void;
};

/** The jobs of a run, each right of those it waits for. On a phone it is a list. */
export const JobGraph = ({ jobs, selected, onSelect }: JobGraphProps) => {
  const graph = useMemo(() => layoutJobs(jobs), [jobs]);
  const names = new Map(jobs.map(({ id, name }) => [id, name]));
  const width = graph.columns * (WIDTH + GAP_X) - GAP_X;
  const height = graph.rows * (HEIGHT + GAP_Y) - GAP_Y;
  return (
    <nav className={styles.graph} aria-label="Jobs">
      <div className={styles.plane} style={{ width, height }}>
        <svg
          className={styles.edges}
          width={width}
          height={height}
          aria-hidden="true"
        >
          {graph.edges.map(({ from, to }) => (
            <path key={`${from.job.id} ${to.job.id}`} d={curve(from, to)} />
          ))}
        </svg>
        <ul>
          {graph.nodes.map(node => (
            <li
              key={node.job.id}
              style={{
                left: leftOf(node),
                top: middleOf(node) - HEIGHT / 2,
                width: WIDTH,
                height: HEIGHT,
              }}
            >
              <JobButton
                job={node.job}
                needs={node.job.needs.map(id => names.get(id) ?? id)}
                isSelected={node.job.id === selected}
                onSelect={onSelect}
              />
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
};
