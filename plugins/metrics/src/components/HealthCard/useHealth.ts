import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { metricsApiRef } from '../../api';
import { loadHealth, type Health } from '../../lib/loadHealth';
import type { Plan } from '../../lib/planOf';
import { useRounds } from '../common/useRounds';

const EVERY_MS = 60_000;

/** How an entity is now, looked at each minute. */
export function useHealth(plan: Plan | undefined): Health | undefined {
  const api = useApi(metricsApiRef);
  const [health, setHealth] = useState<Health>();
  const [round] = useRounds(EVERY_MS, true);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    if (plan) {
      const time = Math.floor(Date.now() / 1_000);
      loadHealth(api, plan, { time, signal }).then(
        next => signal.aborted || setHealth(next),
      );
    }
    return () => controller.abort();
  }, [api, plan, round]);
  return health;
}
