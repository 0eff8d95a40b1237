import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { techdocsGeneratorExtensionPoint } from '@backstage/plugin-techdocs-node';
import { BuildPool } from './builds/BuildPool';
import { DocsEngineGenerator } from './DocsEngineGenerator';
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
        generator: techdocsGeneratorExtensionPoint,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ config, generator, lifecycle, scheduler, ...services }) {
        if (!isPorticoEngine(config)) {
          return;
        }
        const settings = readBuildSettings(config);
        const pool = new BuildPool(settings);
        const { logger } = services;
        generator.setTechdocsGenerator(
          new DocsEngineGenerator({ config, logger, pool, settings }),
        );
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
        }
      },
    });
  },
});
