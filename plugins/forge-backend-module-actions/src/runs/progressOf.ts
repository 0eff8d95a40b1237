import { combineResults } from '@portico/workflows';
import { resultOf, StoredJob } from '../database/StoredJob';
import type { Conclusion, RunStatus } from '../database/StoredRun';

/** How far a run is with these jobs, and how it ended. */
export function progressOf(
  jobs: readonly StoredJob[],
  { cancelled }: { cancelled: boolean },
): { status: RunStatus; conclusion?: Conclusion } {
  if (jobs.every(({ status }) => status === 'completed')) {
    const results = jobs.map(resultOf);
    const conclusion =
      cancelled && results.includes('cancelled')
        ? 'cancelled'
        : combineResults(results);
    return { status: 'completed', conclusion };
  }
  const begun = jobs.some(
    ({ startedAt, status }) => startedAt || status === 'in_progress',
  );
  return { status: begun ? 'in_progress' : 'queued' };
}
