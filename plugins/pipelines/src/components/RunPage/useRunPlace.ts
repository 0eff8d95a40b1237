import type { PipelineJob } from '@portico/plugin-pipelines-common';
import { useCallback, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { isFailed } from '../../lib/outcome';
import { formatRunHash, parseRunHash } from '../../lib/runHash';

// What one comes for: what failed, else what runs now.
const first = (jobs: PipelineJob[]): PipelineJob | undefined =>
  jobs.find(isFailed) ??
  jobs.find(job => job.status === 'in_progress') ??
  jobs[0];

/** The job and the line that the address names, and how to name others. */
export function useRunPlace(jobs: PipelineJob[]) {
  const { hash, search } = useLocation();
  const navigate = useNavigate();
  const { jobId, line } = parseRunHash(hash);
  const named = jobs.find(job => job.id === jobId);
  // Somebody who reads a log is not taken to another when that one fails.
  const kept = useRef<string>();
  const job =
    named ?? jobs.find(({ id }) => id === kept.current) ?? first(jobs);
  kept.current = job?.id;
  const go = useCallback(
    (to: string, toLine?: number) =>
      navigate({ search, hash: formatRunHash(to, toLine) }, { replace: true }),
    [navigate, search],
  );
  return { job, line: named && line, go };
}
