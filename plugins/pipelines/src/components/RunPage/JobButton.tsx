import { VisuallyHidden } from '@backstage/ui';
import type { PipelineJob } from '@portico/plugin-pipelines-common';
import { OUTCOME_TEXTS, outcomeOf } from '../../lib/outcome';
import { Duration } from '../common/Duration';
import { StatusIcon } from '../common/StatusIcon';
import styles from './JobGraph.module.css';

type JobButtonProps = {
  job: PipelineJob;
  /** The names of the jobs that it waits for. */
  needs: string[];
  isSelected: boolean;
  onSelect: (jobId: string) => void;
};

/** A job in the graph. */
export const JobButton = (props: JobButtonProps) => {
  const { job, needs, isSelected, onSelect } = props;
  return (
    <button
      type="button"
      className={styles.job}
      aria-current={isSelected || undefined}
      title={job.name}
      onClick={() => onSelect(job.id)}
    >
      <StatusIcon of={job} />
      <span className={styles.jobName}>{job.name}</span>
      <VisuallyHidden>
        {` ${OUTCOME_TEXTS[outcomeOf(job)]}${
          needs.length ? `, after ${needs.join(', ')}` : ''
        } `}
      </VisuallyHidden>
      <span className={styles.jobTime}>
        <Duration of={job} />
      </span>
    </button>
  );
};
