import type {
  DatabaseService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { EventsService } from '@backstage/plugin-events-node';
import type { ForgeExtension, ForgeHost } from '@portico/plugin-forge-node';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ArtifactService } from './artifacts/ArtifactService';
import type { ActionsConfig } from './config/readActionsConfig';
import { Database } from './database/Database';
import { LeaseService } from './leases/LeaseService';
import { LeaseSweep } from './leases/LeaseSweep';
import { LogStore } from './logs/LogStore';
import { Chores } from './Chores';
import { createApi } from './router/createApi';
import { createRunnerRouter } from './router/runner';
import { JobQueue } from './runs/JobQueue';
import { Retention } from './runs/Retention';
import { NO_RUNNER } from './runs/requireRunner';
import { RunControl } from './runs/RunControl';
import { RunCreation } from './runs/RunCreation';
import { RunEvents } from './runs/RunEvents';
import { RunMeter } from './runs/RunMeter';
import { RunProgress } from './runs/RunProgress';
import { Triggers } from './runs/Triggers';
import { WorkflowReader } from './runs/WorkflowFiles';

/** Puts the parts together, with what a backend that was killed left in order. */
export async function createActions(options: {
  config: ActionsConfig;
  database: DatabaseService;
  events: EventsService;
  host: ForgeHost;
  logger: LoggerService;
  metrics: MetricsService;
}): Promise<ForgeExtension> {
  const { config, host, logger } = options;
  const { limits, secrets } = config;
  const { baseUrl } = host;
  if (!config.runner) {
    logger.info(`No workflows run: ${NO_RUNNER}`);
  }
  const directory = path.join(host.dataDirectory, 'actions');
  await mkdir(directory, { recursive: true });
  const database = await Database.open(options.database);
  const queue = new JobQueue();
  const events = new RunEvents({ ...options, baseUrl });
  const meter = new RunMeter(options.metrics, database.runs);
  const progress = new RunProgress({ database, events, host, meter, queue });
  const creation = new RunCreation({ database, host, progress });
  const files = new WorkflowReader(limits);
  const maxBytes = limits.logBytes;
  const logs = new LogStore({ directory, maxBytes, secrets });
  const shared = { config, creation, database, directory, files, host };
  const parts = { ...shared, limits, logger, logs, progress, queue };
  const triggers = new Triggers(shared);
  const retention = new Retention(parts);
  const sweep = new LeaseSweep(parts);
  await sweep.start();
  await retention.tidy();
  const chores = new Chores({ logger, retention, sweep });
  chores.start();
  const context = {
    ...parts,
    artifacts: new ArtifactService(parts),
    control: new RunControl(parts),
    leases: new LeaseService(parts),
    stopping: chores.stopping,
    triggers,
  };
  return {
    api: createApi(context),
    router: createRunnerRouter(context),
    pushed: push => triggers.pushed(push),
    deleted: id => retention.forget(id),
    stop: () => chores.stop(),
  };
}
