import type { ForgeHost } from '@portico/plugin-forge-node';
import type { RuntimeConfig } from '../config/readRuntimeConfig';
import type { Database } from '../database/Database';
import type { LogPusher } from '../logs/LogPusher';
import type { ServiceMetrics } from '../metrics/ServiceMetrics';
import type { ServiceControl } from '../services/ServiceControl';
import type { SyncService } from '../sync/SyncService';

/** What the routes stand on. */
export interface RuntimeContext {
  config: RuntimeConfig;
  control: ServiceControl;
  database: Database;
  host: ForgeHost;
  logs: LogPusher;
  metrics: ServiceMetrics;
  syncs: SyncService;
}
