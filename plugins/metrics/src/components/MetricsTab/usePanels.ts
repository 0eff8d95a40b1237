import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { metricsApiRef } from '../../api';
import type { Grid } from '../../lib/gridOf';
import { loadPanel } from '../../lib/loadPanel';
import type { Panel } from '../../lib/panels';
import type { PanelStates } from '../../lib/tabState';

/** What panels show, each as soon as it is there. What came before stays until then. */
export function usePanels(panels: Panel[], grid: Grid): PanelStates {
  const api = useApi(metricsApiRef);
  const [states, setStates] = useState<PanelStates>({});
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setStates(before =>
      Object.fromEntries(
        panels.map(({ id }) => [
          id,
          { data: before[id]?.data, isLoading: true },
        ]),
      ),
    );
    for (const panel of panels) {
      loadPanel(api, panel, { grid, signal }).then(data => {
        if (!signal.aborted) {
          const state = { data, isLoading: false };
          setStates(before => ({ ...before, [panel.id]: state }));
        }
      });
    }
    return () => controller.abort();
  }, [api, panels, grid]);
  return states;
}
