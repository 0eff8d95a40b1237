import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { logsPermissions } from '@portico/plugin-logs-common';
import {
  LogSource,
  logsSourcesExtensionPoint,
} from '@portico/plugin-logs-node';
import type { WorkerOptions } from 'node:worker_threads';
import { LokiAccess } from './auth/LokiAccess';
import { readLogsConfig } from './config/readLogsConfig';
import { createStoreOfConfig } from './createStoreOfConfig';
import { createLokiRouter } from './loki/createLokiRouter';
import { takeOwnLog } from './ownLog/takeOwnLog';
import { createEntityRouter } from './router/createEntityRouter';
import { EntityLogs } from './services/EntityLogs';
import { createKubernetesSource } from './sources/kubernetes/createKubernetesSource';
import { createLokiSource } from './sources/loki/createLokiSource';

/** @param thread for threads that can load what is not built */
export const createLogsPlugin = (thread?: WorkerOptions) =>
  createBackendPlugin({
    pluginId: 'logs',
    register(reg) {
      const added: LogSource[] = [];
      reg.registerExtensionPoint(logsSourcesExtensionPoint, {
        addSource: source => added.push(source),
      });
      reg.registerInit({
        deps: {
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          discovery: coreServices.discovery,
          http: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          rootConfig: coreServices.rootConfig,
          scheduler: coreServices.scheduler,
        },
        async init({ http, rootConfig, scheduler, lifecycle, ...services }) {
          const config = readLogsConfig(rootConfig);
          const { permissions, httpAuth, catalog, logger } = services;
          services.permissionsRegistry.addPermissions(logsPermissions);

          if (config.store) {
            const { store, maintenance } = createStoreOfConfig(
              config,
              config.store,
              { logger, thread },
            );
            const access = new LokiAccess({
              httpAuth,
              permissions,
              push: config.push,
            });
            // Agents send tokens that Backstage knows nothing of, so that each route asks who is there.
            http.addAuthPolicy({ path: '/loki', allow: 'unauthenticated' });
            http.use(
              createLokiRouter({ store, access, limits: config.limits }),
            );
            lifecycle.addStartupHook(() => store.open());
            const stopOwnLog = takeOwnLog(store, logger);
            lifecycle.addShutdownHook(async () => {
              await stopOwnLog();
              await store.close();
            });
            await scheduler.scheduleTask({
              id: 'logs-maintenance',
              frequency: { minutes: 5 },
              initialDelay: { minutes: 1 },
              timeout: { minutes: 30 },
              scope: 'local',
              fn: () => maintenance.run(),
            });
          }

          const sources = [
            createLokiSource(config, { ...services, rootConfig }),
            ...createKubernetesSource(rootConfig, services),
            ...added,
          ];
          const entityLogs = new EntityLogs({ catalog, permissions, sources });
          const { followers } = config.limits;
          http.use(
            createEntityRouter({ entityLogs, httpAuth, logger, followers }),
          );
        },
      });
    },
  });

/** Logs of services: a store that speaks Loki's API, and what the pages ask. */
export const logsPlugin = createLogsPlugin();
