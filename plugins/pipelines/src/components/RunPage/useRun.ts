import { useCallback } from 'react';
import { isActive } from '../../lib/outcome';
import { useLive } from '../common/useLive';
import { usePipelines } from '../common/usePipelines';
import { useSignalOf } from '../common/useSignalOf';

/** A run with its jobs, live. */
export function useRun(entityRef: string, runId: string) {
  const pipelines = usePipelines();
  const load = useCallback(
    () => pipelines.getRun(entityRef, runId),
    [pipelines, entityRef, runId],
  );
  return useLive(load, {
    signal: useSignalOf(entityRef),
    pollMs: value => (value && !isActive(value.run) ? 30_000 : 3_000),
  });
}
