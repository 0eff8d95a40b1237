import type {
  PipelineConclusion,
  PipelineRun,
} from '@portico/plugin-pipelines-common';
import type { BranchState } from '../database/BranchStateStore';

const SHORT_SHA = 7;

const DECISIVE: Partial<Record<PipelineConclusion, BranchState['conclusion']>> =
  { success: 'success', failure: 'failure', timed_out: 'failure' };

function describe({ branch, sha, message, author }: PipelineRun): string {
  const commit = [sha?.slice(0, SHORT_SHA), message].filter(Boolean).join(' ');
  return [branch, commit, author].filter(Boolean).join(' · ');
}

/** How each workflow ended last; runs that were cancelled or skipped say nothing. */
export function toBranchStates(
  entityRef: string,
  runs: PipelineRun[],
): BranchState[] {
  const newest = new Map<string, BranchState>();
  for (const run of runs) {
    const conclusion = run.conclusion && DECISIVE[run.conclusion];
    const known = newest.get(run.workflow);
    if (conclusion && run.number > (known?.runNumber ?? -1)) {
      newest.set(run.workflow, {
        entityRef,
        workflow: run.workflow,
        conclusion,
        runId: run.id,
        runNumber: run.number,
        detail: describe(run),
      });
    }
  }
  return [...newest.values()];
}
