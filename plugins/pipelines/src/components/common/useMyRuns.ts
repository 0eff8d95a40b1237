import { useCallback } from 'react';
import { isActive } from '../../lib/outcome';
import { useLive } from './useLive';
import { usePipelines } from './usePipelines';

/** The newest runs of what the reader's teams own, kept up to date. */
export function useMyRuns() {
  const pipelines = usePipelines();
  const load = useCallback(() => pipelines.listMyRuns(), [pipelines]);
  return useLive(load, {
    pollMs: value =>
      value?.items.some(({ run }) => isActive(run)) ? 10_000 : 30_000,
  });
}
