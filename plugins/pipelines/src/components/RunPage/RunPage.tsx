import { Notice } from '@portico/ui-kit';
import { isNotFound, messageOf } from '../../lib/errors';
import { Loaded } from '../common/Loaded';
import { JobLog } from '../Log';
import { JobGraph } from './JobGraph';
import { RunActions } from './RunActions';
import { RunHeader } from './RunHeader';
import styles from './RunPage.module.css';
import { useRun } from './useRun';
import { useRunPlace } from './useRunPlace';

const noJobs: never[] = [];

type RunPageProps = { entityRef: string; runId: string };

/** A run: its jobs, and the steps and the log of one of them. */
export const RunPage = ({ entityRef, runId }: RunPageProps) => {
  const state = useRun(entityRef, runId);
  const { job, line, go } = useRunPlace(state.value?.run.jobs ?? noJobs);
  if (state.error && isNotFound(state.error)) {
    return (
      <Notice title="There is no such run">{messageOf(state.error)}</Notice>
    );
  }
  return (
    <Loaded state={state}>
      {answer => (
        <div className={styles.page}>
          <RunHeader entityRef={entityRef} answer={answer}>
            <RunActions
              entityRef={entityRef}
              answer={answer}
              onChanged={state.retry}
            />
          </RunHeader>
          {job ? (
            <>
              <JobGraph
                jobs={answer.run.jobs}
                selected={job.id}
                onSelect={go}
              />
              <JobLog
                key={`${answer.run.attempt} ${job.id}`}
                entityRef={entityRef}
                runId={runId}
                job={job}
                line={line}
                onLine={go}
              />
            </>
          ) : (
            <Notice title="This run has no jobs">
              {answer.run.status === 'completed'
                ? 'It ended before it got to any.'
                : 'They are shown as soon as they are known.'}
            </Notice>
          )}
        </div>
      )}
    </Loaded>
  );
};
