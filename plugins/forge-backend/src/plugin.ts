import {
  coreServices,
  createBackendPlugin,
  HttpRouterService,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogScmEventsServiceRef } from '@backstage/plugin-catalog-node/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  ForgeExtensionFactory,
  forgeExtensionPoint,
} from '@portico/plugin-forge-node';
import { readForgeConfig } from './config/readForgeConfig';
import { createForge } from './createForge';
import { createRouter } from './router/createRouter';

// Git sends Basic, which Backstage knows nothing of, so that each route asks who
// is there. Backstage's own routes begin with a dot and stay behind its sign-in;
// a pattern cannot say that but by the letters that owners begin with.
function openToGit(http: HttpRouterService): void {
  for (const first of 'abcdefghijklmnopqrstuvwxyz0123456789') {
    http.addAuthPolicy({ path: `/${first}{:rest}`, allow: 'unauthenticated' });
  }
}

/** A small git host with Gitea's API; nothing where `forge.enabled` is false. */
export const forgePlugin = createBackendPlugin({
  pluginId: 'forge',
  register(reg) {
    const factories: ForgeExtensionFactory[] = [];
    reg.registerExtensionPoint(forgeExtensionPoint, {
      addExtension: create => factories.push(create),
    });
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        catalogEvents: catalogScmEventsServiceRef,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        http: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init({ http, lifecycle, rootConfig, scheduler, ...services }) {
        if (rootConfig.getOptionalBoolean('forge.enabled') === false) {
          return;
        }
        const config = readForgeConfig(rootConfig);
        const forge = await createForge({ ...services, config });
        await forge.extensions.start(factories, forge.context);
        lifecycle.addStartupHook(() => forge.seeding?.start());
        lifecycle.addShutdownHook(() => forge.stop());
        await scheduler.scheduleTask({
          id: 'forge-maintenance',
          frequency: { hours: 24 },
          initialDelay: { hours: 1 },
          timeout: { hours: 6 },
          scope: 'local',
          fn: signal => forge.maintenance.run(signal),
        });
        openToGit(http);
        http.use(createRouter(forge.context, forge.extensions.list));
      },
    });
  },
});
