import type { Stores } from '../database/Database';
import type { StoredJob } from '../database/StoredJob';

/** Writes what became of a job without its runner; one that has ended takes its steps along. */
export async function writeJob(
  { jobs, steps }: Stores,
  job: StoredJob,
): Promise<void> {
  const { id, status, conclusion, error, cancelled } = job;
  const now = new Date().toISOString();
  await jobs.update(id, {
    status,
    cancelled,
    ...(cancelled && { cancelledAt: now }),
    ...(status === 'completed' && {
      conclusion,
      error,
      lease: null,
      completedAt: now,
    }),
  });
  if (status === 'completed' && conclusion) {
    await steps.end(id, conclusion);
  }
}
