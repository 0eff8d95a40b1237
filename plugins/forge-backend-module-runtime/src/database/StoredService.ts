import type { ForgeServiceExit } from '@portico/plugin-forge-common';

/** What runners can say of a service. */
export const REPORTED_STATES = ['starting', 'running', 'crashed'] as const;

export type ReportedState = (typeof REPORTED_STATES)[number];

/** How a service is, as its runner says. */
export interface ServiceReport {
  state?: ReportedState;
  /** ISO 8601 */
  since?: string;
  restarts: number;
  lastExit?: ForgeServiceExit;
  message?: string;
}

/** The service of a repository, as it is kept. */
export interface StoredService extends ServiceReport {
  repositoryId: number;
  /** Of the component. */
  name: string;
  /** What is deployed. */
  commit?: string;
  /** What starts it. */
  command?: string;
  /** The commit that waits for its pipeline. */
  candidate?: string;
  /** From 1; another one is another process. 0 when nothing is deployed. */
  deployment: number;
  /** Whether somebody has stopped it. */
  stopped: boolean;
  /** ISO 8601; who was first runs, should there be too many. */
  wantedSince?: string;
}

/** One that is deployed. */
export type DeployedService = StoredService & {
  commit: string;
  command: string;
};

export function isDeployed(
  service: StoredService | undefined,
): service is DeployedService {
  return service?.commit !== undefined && service.command !== undefined;
}
