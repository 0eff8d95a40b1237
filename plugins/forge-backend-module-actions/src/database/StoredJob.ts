import type { JobResult, PlannedJob } from '@portico/workflows';
import type { Conclusion } from './StoredRun';

/** `waiting` is before what it needs has ended, `queued` before a runner took it. */
export type JobStatus = 'waiting' | 'queued' | 'in_progress' | 'completed';

/** What a job was planned as. */
export type JobPlan = Omit<PlannedJob, 'key' | 'jobId' | 'name' | 'problems'>;

/** One job of one attempt of a run. */
export interface StoredJob {
  id: number;
  runId: number;
  attempt: number;
  /** Unique in the attempt. */
  key: string;
  /** The id in the file; jobs of one matrix share it. */
  jobId: string;
  name: string;
  plan: JobPlan;
  status: JobStatus;
  conclusion?: Conclusion;
  error?: string;
  outputs: Record<string, string>;
  /** Whether it is to end. */
  cancelled: boolean;
  lease?: string;
  /** Milliseconds since 1970. */
  leaseUntil?: number;
  runner?: string;
  losses: number;
  createdAt: string;
  startedAt?: string;
  cancelledAt?: string;
  completedAt?: string;
}

/** A job that is not there yet. */
export type JobDraft = Pick<
  StoredJob,
  'key' | 'jobId' | 'name' | 'plan' | 'status' | 'conclusion' | 'error'
>;

type Nullable<T> = { [key in keyof T]: T[key] | null };

/** What of a job changes. */
export type JobChange = Partial<
  Pick<StoredJob, 'status' | 'cancelled' | 'losses' | 'outputs'> &
    Nullable<
      Required<
        Pick<
          StoredJob,
          | 'cancelledAt'
          | 'completedAt'
          | 'conclusion'
          | 'error'
          | 'lease'
          | 'leaseUntil'
          | 'runner'
          | 'startedAt'
        >
      >
    >
>;

/** What its failure means to the others: one that may fail has not failed. */
export function resultOf({ conclusion, plan }: StoredJob): JobResult {
  switch (conclusion) {
    case 'failure':
    case 'timed_out':
      return plan.continueOnError ? 'success' : 'failure';
    case 'cancelled':
    case 'skipped':
      return conclusion;
    default:
      return 'success';
  }
}
