import { RuntimeClient } from './RuntimeClient';
import type { ServiceParts } from './ServiceParts';
import { Starts } from './Starts';
import { ServiceLoop } from './ServiceLoop';

const startsAtOnce = 2;

/** Runs services of the portal until the signal ends them all. */
export function runServices(
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
  return new ServiceLoop({ ...options, parts }).run();
}
