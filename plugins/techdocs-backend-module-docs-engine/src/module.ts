import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  techdocsGeneratorExtensionPoint,
  techdocsPreparerExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { BuildPool } from './builds/BuildPool';
import { measureBuilds } from './builds/measureBuilds';
import { SiteBuilder } from './builds/SiteBuilder';
import { DocsEngineGenerator } from './DocsEngineGenerator';
import { FolderPreparer } from './FolderPreparer';
import { followPushes } from './prebuild/followPushes';
import { Prebuilder } from './prebuild/Prebuilder';
import {
  isPorticoEngine,
  readBuildSettings,
  readPrebuildFrequency,
} from './readOptions';

/** Builds the documentation that TechDocs shows with Portico's docs engine. */
export const techdocsModuleDocsEngine = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'docs-engine',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        generator: techdocsGeneratorExtensionPoint,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        preparer: techdocsPreparerExtensionPoint,
        reader: coreServices.urlReader,
        scheduler: coreServices.scheduler,
      },
      async init({
        config,
        generator,
        lifecycle,
        metrics,
        preparer,
        reader,
        scheduler,
        ...services
      }) {
        if (!isPorticoEngine(config)) {
          return;
        }
        const settings = readBuildSettings(config);
        const { logger } = services;
        const integrations = ScmIntegrations.fromConfig(config);
        const pool = new BuildPool(settings);
        const sites = new SiteBuilder({
          integrations,
          pool: measureBuilds(pool, metrics),
          settings,
        });
        const shared = { config, integrations, logger, sites };
        const engine = new DocsEngineGenerator(shared);
        const folders = new FolderPreparer({ ...shared, reader });
        generator.setTechdocsGenerator(engine);
        preparer.registerPreparer('dir', folders);
        lifecycle.addShutdownHook(() => pool.destroy());

        const frequency = readPrebuildFrequency(config);
        if (frequency) {
          const prebuilder = new Prebuilder(services);
          await scheduler.scheduleTask({
            id: 'docs-engine-prebuild',
            frequency,
            initialDelay: { seconds: 15 },
            timeout: { hours: 1 },
            fn: signal => prebuilder.run(signal),
          });
          const parts = { ...services, ...shared, engine, folders, reader };
          await followPushes({ ...parts, lifecycle });
        }
      },
    });
  },
});
