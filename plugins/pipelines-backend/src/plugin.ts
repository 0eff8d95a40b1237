import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { pipelinesPermissions } from '@portico/plugin-pipelines-common';
import {
  PipelineProvider,
  pipelinesProvidersExtensionPoint,
} from '@portico/plugin-pipelines-node';
import { createPipelines } from './createPipelines';
import { createRouter } from './router/createRouter';
import { followEvents } from './watch/followEvents';

/** Runs of pipelines, whatever host they are from. */
export const pipelinesPlugin = createBackendPlugin({
  pluginId: 'pipelines',
  register(reg) {
    const providers: PipelineProvider[] = [];
    reg.registerExtensionPoint(pipelinesProvidersExtensionPoint, {
      addProvider: provider => {
        providers.push(provider);
      },
    });
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        http: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init({
        events,
        http,
        httpAuth,
        lifecycle,
        scheduler,
        ...services
      }) {
        services.permissionsRegistry.addPermissions(pipelinesPermissions);
        const parts = await createPipelines(services, providers);
        http.use(createRouter({ ...parts, httpAuth }));

        await followEvents({ ...parts, events, logger: services.logger });
        lifecycle.addShutdownHook(() => parts.news.stop());
        const { pollMs } = parts.config;
        if (pollMs) {
          await scheduler.scheduleTask({
            id: 'pipelines-branches',
            frequency: { milliseconds: pollMs },
            initialDelay: { seconds: 30 },
            timeout: { minutes: 10 },
            fn: signal => parts.poll.run(signal),
          });
        }
      },
    });
  },
});
