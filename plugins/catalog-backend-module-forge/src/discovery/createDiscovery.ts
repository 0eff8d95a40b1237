import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import type { GiteaIntegrationConfig } from '@backstage/integration';
import { ForgeClient } from '../forge/ForgeClient';
import { ForgeDiscovery } from './ForgeDiscovery';
import { OwnerScanner } from './OwnerScanner';

/** Puts the parts of discovery together. */
export function createDiscovery(options: {
  forge: GiteaIntegrationConfig;
  logger: LoggerService;
  schedule: SchedulerServiceTaskRunner;
}): ForgeDiscovery {
  const forge = new ForgeClient(options.forge);
  const scanner = new OwnerScanner({ ...options, forge });
  return new ForgeDiscovery({ ...options, forge, scanner });
}
