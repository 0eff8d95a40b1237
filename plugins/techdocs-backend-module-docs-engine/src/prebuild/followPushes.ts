import type {
  AuthService,
  DiscoveryService,
  LifecycleService,
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { Preparers, Publisher } from '@backstage/plugin-techdocs-node';
import type { DocsEngineGenerator } from '../DocsEngineGenerator';
import type { FolderPreparer } from '../FolderPreparer';
import { PushFollower } from './PushFollower';
import { SiteUpdater } from './SiteUpdater';

/** Has documentation follow pushes to the forge, within seconds. */
export async function followPushes(options: {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  discovery: DiscoveryService;
  engine: DocsEngineGenerator;
  events: EventsService;
  folders: FolderPreparer;
  integrations: ScmIntegrations;
  lifecycle: LifecycleService;
  logger: LoggerService;
  reader: UrlReaderService;
}): Promise<void> {
  const { config, engine, events, folders, lifecycle } = options;
  // only TechDocs itself can tell its cache that pages are new
  if (config.has('techdocs.cache.ttl')) {
    return;
  }
  const preparers = await Preparers.fromConfig(config, options);
  preparers.register('dir', folders);
  const sites = new SiteUpdater({
    ...options,
    generator: engine,
    preparers,
    publisher: await Publisher.fromConfig(config, options),
    workingDirectory: config.getOptionalString('backend.workingDirectory'),
  });
  const follower = new PushFollower({ ...options, sites });
  lifecycle.addShutdownHook(() => follower.stop());
  await follower.follow(events);
}
