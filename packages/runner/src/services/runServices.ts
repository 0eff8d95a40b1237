import { tellMetrics } from '../metrics';
import { RuntimeClient } from './RuntimeClient';
import type { ServiceParts } from './ServiceParts';
import { Starts } from './Starts';
import { ServiceLoop } from './ServiceLoop';

const startsAtOnce = 2;

/** Runs and measures services of the portal until the signal ends them all. */
export async function runServices(
  options: Omit<ServiceParts, 'client' | 'starts'> & {
    url: string;
    token: string;
    runnerId: string;
    signal: AbortSignal;
    report: (line: string) => void;
  },
): Promise<void> {
  const client = new RuntimeClient(options);
  const parts = { ...options, client, starts: new Starts(startsAtOnce) };
  const loop = new ServiceLoop({ ...options, parts });
  const { limits, runnerId, signal } = options;
  await Promise.all([
    loop.run(),
    tellMetrics({
      ...{ everyMs: limits.metricsMs, signal },
      measure: table => loop.measure(table),
      send: (services, ending) => client.metrics(runnerId, services, ending),
    }),
  ]);
}
