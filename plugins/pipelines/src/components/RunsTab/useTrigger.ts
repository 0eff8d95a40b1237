import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { usePipelines } from '../common/usePipelines';

/** The form of a new run: the default branch and the first workflow, unless others are chosen. */
export function useTrigger(entityRef: string, onDone: () => void) {
  const pipelines = usePipelines();
  const known = useAsync(
    () => pipelines.listWorkflows(entityRef),
    [pipelines, entityRef],
  );
  const [chosen, choose] = useState<{ workflow?: string; ref?: string }>({});
  const workflows = known.value?.items ?? [];
  const workflow: string | undefined = chosen.workflow ?? workflows[0]?.id;
  const ref = chosen.ref ?? known.value?.defaultBranch ?? '';
  const [state, trigger] = useAsyncFn(async () => {
    await pipelines.trigger(entityRef, { workflow, ref: ref.trim() });
    onDone();
  }, [pipelines, entityRef, workflow, ref, onDone]);
  return { known, workflows, workflow, ref, choose, chosen, state, trigger };
}
