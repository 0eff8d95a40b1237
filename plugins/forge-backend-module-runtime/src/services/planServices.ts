import {
  DeployedService,
  isDeployed,
  StoredService,
} from '../database/StoredService';

export interface ServicePlan {
  run: DeployedService[];
  /** Why others wait, by their repository. */
  waiting: Map<number, string>;
}

/**
 * Which services run, and why others do not.
 *
 * @param services - in the order in which they wanted to run
 */
export function planServices(
  services: StoredService[],
  limit: number,
): ServicePlan {
  const run: DeployedService[] = [];
  const waiting = new Map<number, string>();
  const names = new Set<string>();
  for (const service of services) {
    if (!isDeployed(service) || service.stopped) {
      continue;
    }
    const name = service.name.toLocaleLowerCase('en-US');
    if (names.has(name)) {
      waiting.set(
        service.repositoryId,
        `Another repository runs a component '${service.name}', and their logs would be one: give it another name in its catalog-info.yaml, or stop the other one.`,
      );
    } else if (run.length >= limit) {
      waiting.set(
        service.repositoryId,
        `${limit} services run, as many as 'forge.runtime.services' allows: stop another one, or allow more.`,
      );
    } else {
      names.add(name);
      run.push(service);
    }
  }
  return { run, waiting };
}
