import type { StoredRun } from '../database/StoredRun';

// What decides comes first: one failure is enough, and success takes all.
const ORDER = [
  'failure',
  'timed_out',
  'in_progress',
  'queued',
  'cancelled',
  'success',
  'skipped',
];

const rankOf = ({ status, conclusion }: StoredRun) =>
  ORDER.indexOf(status === 'completed' ? conclusion ?? '' : status);

/** Of runs of several commits, for each commit the one that says how it stands. */
export function rollUp(runs: StoredRun[]): StoredRun[] {
  const decisive = new Map<string, StoredRun>();
  for (const run of runs) {
    const known = decisive.get(run.sha);
    if (!known || rankOf(run) < rankOf(known)) {
      decisive.set(run.sha, run);
    }
  }
  return [...decisive.values()];
}
