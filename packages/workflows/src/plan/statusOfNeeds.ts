import type { Status } from '../expressions';

/** How a job ended. */
export type JobResult = 'success' | 'failure' | 'cancelled' | 'skipped';

/**
 * What the status functions of a job's `if` go by. A failure anywhere before counts, and a job that was
 * skipped lets only those run that ask for it.
 *
 * Source: docs.github.com, "Evaluate expressions", Status check functions; "Workflow syntax",
 * jobs.<job_id>.needs.
 *
 * @param results - of all jobs before it, also of those that only its needs need
 */
export function statusOfNeeds(
  results: readonly JobResult[],
  options: { runCancelled?: boolean } = {},
): Status {
  if (options.runCancelled) {
    return 'cancelled';
  }
  if (results.includes('failure')) {
    return 'failure';
  }
  return results.every(result => result === 'success') ? 'success' : 'skipped';
}

/** One result of a job with a matrix: the worst of its combinations. */
export function combineResults(results: readonly JobResult[]): JobResult {
  const worst = (['failure', 'cancelled'] as const).find(result =>
    results.includes(result),
  );
  const all = results.length > 0 && results.every(one => one === 'skipped');
  return worst ?? (all ? 'skipped' : 'success');
}
