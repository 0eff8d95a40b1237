import type {
  AuthService,
  DatabaseService,
  DiscoveryService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CatalogScmEventsService } from '@backstage/plugin-catalog-node/alpha';
import type { EventsService } from '@backstage/plugin-events-node';
import { mkdir } from 'node:fs/promises';
import { Authenticator } from './auth/Authenticator';
import { Authorizer } from './auth/Authorizer';
import { People } from './auth/People';
import { registerPermissions } from './auth/registerPermissions';
import type { ForgeConfig } from './config/readForgeConfig';
import { openDatabase } from './database/openDatabase';
import { RepositoryStore } from './database/RepositoryStore';
import { TokenStore } from './database/TokenStore';
import { ForgeEvents } from './events/ForgeEvents';
import { checkGit, Git } from './git';
import type { ForgeContext } from './router/ForgeContext';
import { BranchService } from './services/BranchService';
import { Changes } from './services/Changes';
import { CommitService } from './services/CommitService';
import { CompareService } from './services/CompareService';
import { ContentService } from './services/ContentService';
import { HistoryService } from './services/HistoryService';
import { KeyedLock } from './services/KeyedLock';
import { Maintenance } from './services/Maintenance';
import { Owners } from './services/Owners';
import { PushService } from './services/PushService';
import { ReadmeService } from './services/ReadmeService';
import { RepositoryCreation } from './services/RepositoryCreation';
import { RepositoryFolders } from './services/RepositoryFolders';
import { RepositoryService } from './services/RepositoryService';
import { RepositorySettings } from './services/RepositorySettings';
import { TokenService } from './services/TokenService';

/** What the forge needs of the backend around it. */
export interface ForgeOptions {
  auth: AuthService;
  catalog: CatalogService;
  catalogEvents: CatalogScmEventsService;
  config: ForgeConfig;
  database: DatabaseService;
  discovery: DiscoveryService;
  events: EventsService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
}

/** Puts the parts of the forge together, with its folder in order. */
export async function createForge(
  options: ForgeOptions,
): Promise<{ context: ForgeContext; maintenance: Maintenance }> {
  const { config, logger } = options;
  const { dataDirectory, limits, baseUrl } = config;
  await mkdir(dataDirectory, { recursive: true });
  const createGit = (yielding: boolean) =>
    new Git({
      home: dataDirectory,
      timeoutMs: limits.gitTimeoutMs,
      concurrent: limits.concurrentGit,
      yielding,
    });
  // clones that take minutes leave room for pages
  const [git, transportGit] = [createGit(false), createGit(true)];
  await checkGit(git);

  const knex = await openDatabase(options.database);
  const store = new RepositoryStore(knex);
  const tokens = new TokenService(new TokenStore(knex));
  const folders = new RepositoryFolders({ dataDirectory, git, logger });
  await folders.recover(await store.listStorageIds());

  const registry = options.permissionsRegistry;
  registerPermissions(registry, store);
  const authorizer = new Authorizer({ ...options, ...config, registry });
  const people = new People(options);
  const { system } = config;
  const authenticator = new Authenticator({
    ...options,
    people,
    tokens,
    system,
  });

  const lock = new KeyedLock();
  const owners = new Owners(options);
  const changes = new Changes({
    events: new ForgeEvents({ ...options, baseUrl }),
    git,
    store,
  });
  const shared = {
    authorizer,
    changes,
    config,
    folders,
    git,
    lock,
    owners,
    store,
  };
  const repositories = new RepositoryService(shared);
  const contents = new ContentService(git);
  return {
    context: {
      authenticator,
      config,
      transportGit,
      branches: new BranchService(shared),
      commits: new CommitService(shared),
      comparison: new CompareService({ git, baseUrl }),
      contents,
      creation: new RepositoryCreation(shared),
      history: new HistoryService({ git, baseUrl }),
      owners,
      pushes: new PushService({ changes, git: transportGit, limits, lock }),
      readmes: new ReadmeService(contents, config),
      repositories,
      settings: new RepositorySettings({ ...shared, repositories }),
      tokens,
    },
    maintenance: new Maintenance({ ...shared, logger, tokens }),
  };
}
