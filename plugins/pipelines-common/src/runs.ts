export const RUN_STATUSES = ['queued', 'in_progress', 'completed'] as const;

/** How far a run, a job or a step is. */
export type PipelineStatus = (typeof RUN_STATUSES)[number];

/** How something ended. */
export type PipelineConclusion =
  | 'success'
  | 'failure'
  | 'cancelled'
  | 'skipped'
  | 'timed_out'
  | 'neutral'
  /** Waits for a person, such as a manual job. */
  | 'action_required';

/** One execution of a workflow, whatever host it is from. Times are ISO 8601. */
export type PipelineRun = {
  id: string;
  number: number;
  /** What is shown: the title of the run, or else its workflow. */
  name: string;
  /** The name or file of the workflow; the same for all runs of one workflow. */
  workflow: string;
  status: PipelineStatus;
  conclusion?: PipelineConclusion;
  branch?: string;
  sha?: string;
  /** First line of the commit's message. */
  message?: string;
  /** Who made the commit, or started the run. */
  author?: string;
  /** Why it ran, in the words of its host, such as `push`. */
  event?: string;
  startedAt?: string;
  completedAt?: string;
  durationMs?: number;
  /** Its page at its host. */
  url?: string;
  /** From 1; more when it was repeated. */
  attempt: number;
};

export type PipelineStep = {
  number: number;
  name: string;
  status: PipelineStatus;
  conclusion?: PipelineConclusion;
  startedAt?: string;
  completedAt?: string;
  /** The line of the job's log it begins with, from 0, where the host knows. */
  firstLine?: number;
};

export type PipelineJob = {
  id: string;
  name: string;
  /** The ids of the jobs of this run that it waits for. */
  needs: string[];
  status: PipelineStatus;
  conclusion?: PipelineConclusion;
  steps: PipelineStep[];
  startedAt?: string;
  completedAt?: string;
  /** Why it failed, where no step says so. */
  error?: string;
};

export type PipelineRunDetails = PipelineRun & { jobs: PipelineJob[] };

/** A part of a job's log. */
export type LogChunk = {
  text: string;
  /** The offset to ask for next; means something to its provider only. */
  next: number;
  /** Whether nothing will follow. */
  done: boolean;
  /** Whether its host waits when there is nothing yet, so that one need not pause before the next question. */
  isAwaited?: boolean;
};
