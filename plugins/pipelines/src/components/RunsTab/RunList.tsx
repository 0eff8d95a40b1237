import { Alert, Button } from '@backstage/ui';
import type { PipelineRun } from '@portico/plugin-pipelines-common';
import { Notice } from '@portico/ui-kit';
import { messageOf } from '../../lib/errors';
import { RunRow } from '../common/RunRow';
import common from '../common/common.module.css';

type RunListProps = {
  entityRef: string;
  runs: PipelineRun[];
  /** How many were looked through for these. */
  looked: number;
  more: { loading: boolean; error?: Error; load?: () => void };
};

/** Runs, newest first, with a way to older ones. */
export const RunList = ({ entityRef, runs, looked, more }: RunListProps) => (
  <>
    {runs.length > 0 ? (
      <ul className={common.list} aria-label="Runs">
        {runs.map(run => (
          <RunRow key={run.id} entityRef={entityRef} run={run} />
        ))}
      </ul>
    ) : (
      <Notice title="No run matches">
        {looked > 0
          ? `None of the last ${looked} runs is like that.`
          : 'Choose another branch or status.'}
      </Notice>
    )}
    {more.error && <Alert status="danger" icon title={messageOf(more.error)} />}
    {more.load && (
      <div className={common.actions}>
        <Button
          variant="secondary"
          isPending={more.loading}
          onPress={more.load}
        >
          Older runs
        </Button>
      </div>
    )}
  </>
);
