import type { JsonObject } from '@portico/workflows';

/** How far a run is. */
export type RunStatus = 'queued' | 'in_progress' | 'completed';

/** How a run, a job or a step ended. */
export type Conclusion =
  | 'success'
  | 'failure'
  | 'cancelled'
  | 'skipped'
  | 'timed_out';

/** What is told of the commit of a run. */
export interface RunCommit {
  message: string;
  author: { name: string; email: string; date: string };
}

/** One execution of a workflow file. */
export interface StoredRun {
  id: number;
  repositoryId: number;
  workflowPath: string;
  workflowName: string;
  number: number;
  attempt: number;
  event: 'push' | 'workflow_dispatch';
  ref: string;
  /** Name of the branch or tag. */
  branch: string;
  sha: string;
  title: string;
  actor: string;
  commit: RunCommit;
  inputs: JsonObject;
  /** Why it could not be planned at all. */
  refusal?: string;
  /** Whether it was asked to end. */
  cancelled: boolean;
  status: RunStatus;
  conclusion?: Conclusion;
  createdAt: string;
  startedAt: string;
  completedAt?: string;
  updatedAt: string;
}

/** A run that is not there yet. */
export type RunDraft = Pick<
  StoredRun,
  | 'repositoryId'
  | 'workflowPath'
  | 'workflowName'
  | 'event'
  | 'ref'
  | 'branch'
  | 'sha'
  | 'title'
  | 'actor'
  | 'commit'
  | 'inputs'
  | 'refusal'
>;

/** What of a run changes. */
export type RunChange = Partial<
  Pick<
    StoredRun,
    'attempt' | 'cancelled' | 'startedAt' | 'status' | 'title' | 'workflowName'
  > & {
    conclusion: Conclusion | null;
    completedAt: string | null;
  }
>;

export interface RunQuery {
  repositoryId: number;
  branch?: string;
  /** A status or a conclusion, as in GitHub's API. */
  status?: string;
  event?: string;
  sha?: string;
  workflowPath?: string;
  offset: number;
  limit: number;
}
