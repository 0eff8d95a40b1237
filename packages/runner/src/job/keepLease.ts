import { setTimeout as sleep } from 'node:timers/promises';
import type { JobClient } from '../backend';
import type { JobStops } from './JobStops';

const againMs = 1_000;

/**
 * Renews the lease of a job every third of its time until the signal aborts, and passes on what comes
 * back: a cancel, and the loss of the job. A backend that is away is asked again.
 */
export async function keepLease(
  client: Pick<JobClient, 'renew' | 'lost'>,
  options: { leaseSeconds: number; stops: JobStops; signal: AbortSignal },
): Promise<void> {
  const { leaseSeconds, stops, signal } = options;
  const third = (leaseSeconds * 1000) / 3;
  let pause = third;
  while (!signal.aborted && !client.lost.aborted) {
    await sleep(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) {
      return;
    }
    try {
      const { cancel } = await client.renew();
      if (cancel) {
        stops.stop('cancelled');
      }
      pause = third;
    } catch {
      pause = Math.min(againMs, third);
    }
  }
}
