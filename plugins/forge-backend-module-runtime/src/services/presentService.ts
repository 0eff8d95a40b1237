import type { ForgeServiceState } from '@portico/plugin-forge-common';
import { isDeployed, StoredService } from '../database/StoredService';

export interface Surroundings {
  /** Why it waits, if it does. */
  waiting?: string;
  isRunnerThere: boolean;
}

const AWAY =
  "The runner is away, so that nobody knows how it is: 'npm start' begins one, elsewhere PORTICO_RUNNER_SERVICES=1 lets a runner take services.";

function stateOf(
  service: StoredService | undefined,
  { waiting, isRunnerThere }: Surroundings,
): { state: ForgeServiceState; message?: string } {
  if (!isDeployed(service)) {
    const message = service?.candidate
      ? 'Its newest commit is deployed as soon as its pipeline has succeeded.'
      : 'Nothing of it was deployed: a push to its default branch does it, or Start.';
    return { state: 'never-deployed', message };
  }
  if (service.stopped) {
    return { state: 'stopped' };
  }
  if (waiting) {
    return { state: 'waiting', message: waiting };
  }
  return isRunnerThere
    ? { state: service.state ?? 'starting', message: service.message }
    : { state: 'runner-away', message: AWAY };
}

/** A service as people see it. */
export function presentService(
  service: StoredService | undefined,
  surroundings: Surroundings,
) {
  const { state, message } = stateOf(service, surroundings);
  const isKnown = !['waiting', 'never-deployed', 'runner-away'].includes(state);
  return {
    state,
    message,
    commit: service?.commit,
    since: isKnown ? service?.since : undefined,
    restarts: service?.restarts ?? 0,
    lastExit: service?.lastExit,
  };
}
