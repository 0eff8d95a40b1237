import type {
  AuthService,
  DatabaseService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type {
  ForgeExtension,
  ForgeHost,
  ForgePush,
} from '@portico/plugin-forge-node';
import type { MetricsSources } from '@portico/plugin-metrics-node';
import { Chores } from './Chores';
import { NO_RUNTIME, RuntimeConfig } from './config/readRuntimeConfig';
import { Database } from './database/Database';
import { LogPusher } from './logs/LogPusher';
import { Components } from './metrics/Components';
import { ServiceMetrics } from './metrics/ServiceMetrics';
import { createApi } from './router/createApi';
import { createRunnerRouter } from './router/createRunnerRouter';
import { RunVerdicts } from './runs/RunVerdicts';
import { Deployments } from './services/Deployments';
import { followRuns } from './services/followRuns';
import { ServiceControl } from './services/ServiceControl';
import { ServiceReader } from './services/ServiceReader';
import { News } from './sync/News';
import { SyncService } from './sync/SyncService';

const isOfDefaultBranch = ({ repository, ref }: ForgePush) =>
  ref === `refs/heads/${repository.defaultBranch}`;

/** Puts the parts together; where services do not run, they only say so. */
export async function createRuntime(options: {
  auth: AuthService;
  catalog: CatalogService;
  config: RuntimeConfig;
  database: DatabaseService;
  discovery: DiscoveryService;
  events: EventsService;
  host: ForgeHost;
  logger: LoggerService;
  metrics: MetricsSources;
}): Promise<ForgeExtension> {
  const { config, host, logger } = options;
  const database = await Database.open(options.database);
  const stopping = new AbortController();
  const shared = {
    ...{ database, host, limit: config.services },
    ...{ news: new News(), reader: new ServiceReader() },
    stopping: stopping.signal,
  };
  const verdicts = new RunVerdicts(options);
  const deployments = new Deployments({ ...shared, verdicts });
  const context = {
    ...shared,
    config,
    control: new ServiceControl(shared),
    logs: new LogPusher(options),
    metrics: new ServiceMetrics({
      ...shared,
      components: new Components(options),
    }),
    syncs: new SyncService(shared),
  };
  const routes = {
    api: createApi(context),
    router: createRunnerRouter(context),
    deleted: (id: number) => deployments.forget(id),
  };
  if (!config.token) {
    logger.info(`No services run: ${NO_RUNTIME}`);
    return routes;
  }
  options.metrics.add(context.metrics);
  await followRuns({ ...options, deployments });
  const chores = new Chores({
    logger,
    look: () => deployments.considerCandidates(id => host.find(id)),
  });
  chores.start();
  return {
    ...routes,
    pushed: async push =>
      isOfDefaultBranch(push) ? deployments.pushed(push.repository) : undefined,
    async stop() {
      stopping.abort();
      await chores.stop();
    },
  };
}
