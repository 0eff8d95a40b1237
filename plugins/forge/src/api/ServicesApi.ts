import type { ForgeService } from '@portico/plugin-forge-common';
import type { RepositoryId } from './places';

export type ServiceControl = 'start' | 'stop' | 'restart';

/** What the local runtime makes of repositories. */
export type ServicesApi = {
  getService(id: RepositoryId): Promise<ForgeService>;
  /** How it is right after that; what was asked for takes a moment. */
  controlService(id: RepositoryId, what: ServiceControl): Promise<ForgeService>;
};
