import type { StoredService } from '../database/StoredService';
import type { ServiceDescription } from './describeService';

const now = () => new Date().toISOString();

/** A service that nobody has deployed yet. */
export const newService = (
  repositoryId: number,
  { name }: ServiceDescription,
): StoredService => ({
  ...{ repositoryId, name, deployment: 0, stopped: false, restarts: 0 },
});

/** As another process, of which nothing is known yet. */
export const asNewProcess = (service: StoredService): StoredService => ({
  ...service,
  deployment: service.deployment + 1,
  wantedSince: service.wantedSince ?? now(),
  ...{ state: 'starting', since: now(), restarts: 0 },
  ...{ lastExit: undefined, message: undefined },
});

/** With another commit; one that was stopped stays so. */
export function withCommit(
  service: StoredService,
  commit: string,
  description: ServiceDescription,
): StoredService {
  const deployed = { ...service, ...description, commit, candidate: undefined };
  return service.stopped ? deployed : asNewProcess(deployed);
}

/** Ended by somebody, until somebody starts it. */
export const asStopped = (service: StoredService): StoredService => ({
  ...service,
  ...{ stopped: true, wantedSince: undefined, since: now() },
  ...{ state: undefined, message: undefined },
});

/** Started by somebody. */
export const asStarted = (service: StoredService): StoredService =>
  asNewProcess({ ...service, stopped: false });
