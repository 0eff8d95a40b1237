import type { PipelineStep } from '@portico/plugin-pipelines-common';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Folds } from '../../lib/log/logRows';
import { isActive, isFailed } from '../../lib/outcome';

/** What of a log is folded away: steps that went well and groups, until they are opened. */
export function useFolds(steps: PipelineStep[]) {
  const [chosen, choose] = useState<Record<string, boolean>>({});
  // A step that somebody watched does not fold under their eyes when it ends.
  const watched = useRef(new Set<number>());
  steps.forEach((step, index) => {
    if (isActive(step) && step.status !== 'queued') {
      watched.current.add(index);
    }
  });
  const folds = useMemo<Folds>(
    () => ({
      isStepOpen: index =>
        chosen[`step ${index}`] ??
        (isFailed(steps[index]) ||
          watched.current.has(index) ||
          steps.length === 1),
      isGroupOpen: line => chosen[`group ${line}`] ?? false,
    }),
    [chosen, steps],
  );
  const setOpen = useCallback(
    (kind: 'step' | 'group', place: number, isOpen: boolean) =>
      choose(previous =>
        previous[`${kind} ${place}`] === isOpen
          ? previous
          : { ...previous, [`${kind} ${place}`]: isOpen },
      ),
    [],
  );
  return { folds, setOpen };
}
