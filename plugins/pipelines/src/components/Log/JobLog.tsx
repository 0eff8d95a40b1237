import { Alert } from '@backstage/ui';
import type { PipelineJob } from '@portico/plugin-pipelines-common';
import { messageOf } from '../../lib/errors';
import { knowsSteps } from '../../lib/log/logRows';
import { isActive } from '../../lib/outcome';
import { JobHead } from './JobHead';
import { LogState } from './LogState';
import { LogView } from './LogView';
import styles from './Log.module.css';
import { StepList } from './StepList';
import { useLog } from './useLog';

type JobLogProps = {
  entityRef: string;
  runId: string;
  job: PipelineJob;
  /** The line that the address names, from 1. */
  line?: number;
  onLine: (jobId: string, line: number) => void;
};

/** A job: how it stands, its steps, and its log as it is written. */
export const JobLog = (props: JobLogProps) => {
  const { entityRef, runId, job, line, onLine } = props;
  const isRunning = isActive(job);
  const state = useLog({ entityRef, runId, jobId: job.id }, isRunning);
  const { log, version, isDone, error } = state;
  const isEmpty = log.lines.length === 0;
  return (
    <section className={styles.job} aria-label={`Job ${job.name}`}>
      <JobHead job={job} />
      {job.error && <Alert status="danger" icon title={job.error} />}
      {!knowsSteps(job.steps) && <StepList steps={job.steps} />}
      {error && !isEmpty && (
        <Alert
          status="warning"
          icon
          title="The rest of the log could not be read; it is tried again"
          description={messageOf(error)}
        />
      )}
      {isEmpty ? (
        <LogState
          isRunning={isRunning}
          isDone={isDone}
          error={error}
          onRetry={state.retry}
        />
      ) : (
        <LogView
          entityRef={entityRef}
          runId={runId}
          job={job}
          log={log}
          version={version}
          isRunning={!isDone}
          line={line}
          onLine={onLine}
        />
      )}
      {log.isCut && (
        <Alert
          status="info"
          icon
          title={`The first ${log.lines.length.toLocaleString()} lines are shown. The raw log has all of them.`}
        />
      )}
    </section>
  );
};
