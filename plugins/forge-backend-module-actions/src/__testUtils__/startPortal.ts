import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogScmEventsServiceRef } from '@backstage/plugin-catalog-node/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EventParams, eventsServiceRef } from '@backstage/plugin-events-node';
import type { JsonObject } from '@backstage/types';
// the module is tested in what it is for
// eslint-disable-next-line no-restricted-imports, @backstage/no-mixed-plugin-imports
import forge from '@portico/plugin-forge-backend';
import { findFreePort, temporaryFolder } from '@portico/test-utils';
import path from 'node:path';
import { actionsModule } from '../module';

/** The portal's own account, which may push everywhere. */
export const SYSTEM = {
  username: 'portal',
  password: 'the-portals-own-password',
};

export const RUNNER_TOKEN = 'the-token-of-the-runner';

export interface PortalOptions {
  dataDirectory?: string;
  port?: number;
  /** Below `forge`. */
  forge?: JsonObject;
  /** Below `backend.database`. */
  database?: JsonObject;
}

function createLogger(logs: string[]): RootLoggerService {
  const note = (...args: unknown[]) => {
    logs.push(args.map(arg => (arg instanceof Error ? arg.stack : arg)).join());
  };
  const silent = () => undefined;
  const logger: RootLoggerService = {
    ...{ error: note, warn: note, info: silent, debug: silent },
    child: () => logger,
  };
  return logger;
}

const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'team-shop' },
  },
];

/** What of the portal is listened to, or stands in. */
function services(logs: string[], events: EventParams[]) {
  return [
    mockServices.auth.factory(),
    mockServices.httpAuth.factory(),
    mockServices.permissions.factory(),
    mockServices.scheduler.factory(),
    catalogServiceMock.factory({ entities }),
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => createLogger(logs),
    }),
    createServiceFactory({
      service: catalogScmEventsServiceRef,
      deps: {},
      factory: () => ({
        subscribe: () => ({ unsubscribe: () => undefined }),
        publish: async () => undefined,
        markEventActionTaken: () => undefined,
      }),
    }),
    createServiceFactory({
      service: eventsServiceRef,
      deps: {},
      factory: () => ({
        subscribe: async () => undefined,
        publish: async params => {
          events.push(params);
        },
      }),
    }),
  ];
}

/** The forge with its runs in a backend with real HTTP, database and git. */
export async function startPortal(options: PortalOptions = {}) {
  const port = options.port ?? (await findFreePort());
  const origin = `http://127.0.0.1:${port}`;
  const dataDirectory = options.dataDirectory ?? (await temporaryFolder());
  const logs: string[] = [];
  const events: EventParams[] = [];
  const data = {
    app: { baseUrl: 'http://portal.example' },
    backend: {
      baseUrl: origin,
      listen: { host: '127.0.0.1', port },
      database: options.database ?? {
        client: 'better-sqlite3',
        connection: { directory: path.join(dataDirectory, 'database') },
      },
    },
    forge: {
      dataDirectory,
      system: SYSTEM,
      runner: { enabled: true, token: RUNNER_TOKEN },
      ...options.forge,
    },
  };
  const backend = createBackend();
  backend.add(mockServices.rootConfig.factory({ data }));
  services(logs, events).forEach(service => backend.add(service));
  backend.add(forge);
  backend.add(actionsModule);
  await backend.start();
  return {
    ...{ dataDirectory, events, logs, origin, port },
    url: `${origin}/api/forge`,
    stop: () => backend.stop(),
  };
}
