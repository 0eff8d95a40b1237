import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  parseViewAddress,
  viewAddress,
  type MetricsView,
} from '../../lib/viewAddress';

/** @param options.isStep whether the back button comes back to what was before */
export type ChangeView = (
  changes: Partial<MetricsView>,
  options?: { isStep?: boolean },
) => void;

/** What the tab shows. The address holds it, so that it survives a reload and can be sent to others. */
export function useMetricsView(): { view: MetricsView; change: ChangeView } {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => parseViewAddress(params), [params]);
  const change: ChangeView = useCallback(
    (changes, { isStep = false } = {}) =>
      setParams(
        before =>
          viewAddress({ ...parseViewAddress(before), ...changes }, before),
        { replace: !isStep },
      ),
    [setParams],
  );
  return { view, change };
}
