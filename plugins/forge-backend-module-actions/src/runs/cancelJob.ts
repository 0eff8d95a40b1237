import type { StoredJob } from '../database/StoredJob';

/** Ends a job that no runner has, and asks the runner of one that runs. @returns whether that is news. */
export function cancelJob(job: StoredJob): boolean {
  if (job.status === 'completed' || job.cancelled) {
    return false;
  }
  job.cancelled = true;
  if (job.status !== 'in_progress') {
    job.status = 'completed';
    job.conclusion = 'cancelled';
  }
  return true;
}
