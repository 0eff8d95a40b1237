import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { metricsApiRef } from '../../api';
import { alertsOf, alertsQuery, type Alert } from '../../lib/alertsOf';
import type { Grid } from '../../lib/gridOf';
import type { MetricsError } from '../../lib/MetricsError';
import { toMetricsError } from '../../lib/problemText';

export type AlertsState = { alerts?: Alert[]; error?: MetricsError };

/** The alerts that fire at the end of some times. */
export function useAlerts(selector: string, grid: Grid): AlertsState {
  const api = useApi(metricsApiRef);
  const [state, setState] = useState<AlertsState>({});
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const settle = (next: AlertsState) => signal.aborted || setState(next);
    api.query(alertsQuery(selector), grid.end, signal).then(
      ({ samples }) => settle({ alerts: alertsOf(samples) }),
      error => settle({ error: toMetricsError(error) }),
    );
    return () => controller.abort();
  }, [api, selector, grid]);
  return state;
}
