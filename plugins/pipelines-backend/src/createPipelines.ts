import {
  AuthService,
  DatabaseService,
  DiscoveryService,
  LoggerService,
  PermissionsService,
  resolvePackagePath,
  RootConfigService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { openDatabase } from '@portico/backend-kit';
import type { PipelineProvider } from '@portico/plugin-pipelines-node';
import { readPipelinesConfig } from './config/readPipelinesConfig';
import { BranchStateStore } from './database/BranchStateStore';
import { WatchedEntityStore } from './database/WatchedEntityStore';
import { createActionsProviders } from './providers/actions/createActionsProviders';
import { createGitlabProvider } from './providers/gitlab/createGitlabProvider';
import { JenkinsProvider } from './providers/jenkins/JenkinsProvider';
import { Access } from './services/Access';
import { MyRunsService } from './services/MyRunsService';
import { PipelineService } from './services/PipelineService';
import { ProviderRegistry } from './services/ProviderRegistry';
import { Announcer } from './watch/Announcer';
import { BranchPoll } from './watch/BranchPoll';
import { BranchWatcher } from './watch/BranchWatcher';
import { RepositoryEntities } from './watch/RepositoryEntities';
import { RunNews } from './watch/RunNews';
import { SeenEntities } from './watch/SeenEntities';

export interface PipelinesServices {
  auth: AuthService;
  catalog: CatalogService;
  database: DatabaseService;
  discovery: DiscoveryService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  rootConfig: RootConfigService;
  signals: SignalsService;
  userInfo: UserInfoService;
}

/** Makes the parts of the plugin. */
export async function createPipelines(
  services: PipelinesServices,
  addedProviders: PipelineProvider[],
) {
  const { rootConfig, userInfo } = services;
  const config = readPipelinesConfig(rootConfig);
  const integrations = ScmIntegrations.fromConfig(rootConfig);
  const registry = new ProviderRegistry([
    ...addedProviders,
    ...createActionsProviders({ ...services, config, integrations }),
    createGitlabProvider(integrations, config),
    new JenkinsProvider(config),
  ]);

  const knex = await openDatabase(services.database, {
    directory: resolvePackagePath(
      '@portico/plugin-pipelines-backend',
      'migrations',
    ),
  });
  const states = new BranchStateStore(knex);
  const watched = new WatchedEntityStore(knex);
  const seen = new SeenEntities(watched, services.logger);
  const onSeen = (entityRef: string) => seen.note(entityRef);

  const access = new Access(services.permissions);
  const common = { ...services, access, integrations, registry, states };
  const watcher = new BranchWatcher(common);
  const announcer = new Announcer(common);
  return {
    announcer,
    config,
    entities: new RepositoryEntities(common),
    mine: new MyRunsService({ ...common, userInfo, onSeen }),
    news: new RunNews(services.signals),
    pipelines: new PipelineService({
      ...common,
      controlAnywhere: config.controlAnywhere,
      onSeen,
    }),
    poll: new BranchPoll({ ...common, announcer, watched, watcher }),
    watcher,
  };
}
