import { Link } from '@backstage/ui';
import type { PipelineRun } from '@portico/plugin-pipelines-common';
import { Duration } from './Duration';
import { RunFacts } from './RunFacts';
import { Status } from './StatusIcon';
import { Timestamp } from './Timestamp';
import { usePipelinesPaths } from './usePipelinesPaths';
import styles from './common.module.css';

type RunRowProps = {
  entityRef: string;
  run: PipelineRun;
  /** Of the entity, where runs of several are shown. */
  title?: string;
};

/** A run in a list. */
export const RunRow = ({ entityRef, run, title }: RunRowProps) => {
  const paths = usePipelinesPaths();
  return (
    <li className={styles.row}>
      <Status of={run} />
      <span className={styles.main}>
        {title && (
          <Link href={paths.runs(entityRef)} variant="body-small" standalone>
            {title}
          </Link>
        )}
        <Link href={paths.run(entityRef, run.id)} weight="bold" standalone>
          {run.message ?? run.name}
        </Link>
        <RunFacts run={run} />
      </span>
      <span className={styles.times}>
        {run.startedAt && <Timestamp time={run.startedAt} />}
        <span>
          <Duration of={run} />
        </span>
      </span>
    </li>
  );
};
