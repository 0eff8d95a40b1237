import { createBackend } from '@backstage/backend-defaults';
import {
  BackstageCredentials,
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogScmEventsServiceRef } from '@backstage/plugin-catalog-node/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { JsonObject } from '@backstage/types';
// the module is tested in what it is for
/* eslint-disable no-restricted-imports, @backstage/no-mixed-plugin-imports */
import forge from '@portico/plugin-forge-backend';
import actions from '@portico/plugin-forge-backend-module-actions';
import { findFreePort, temporaryFolder } from '@portico/test-utils';
/* eslint-enable no-restricted-imports, @backstage/no-mixed-plugin-imports */
import { metricsSourcesServiceRef, Sample } from '@portico/plugin-metrics-node';
import express from 'express';
import path from 'node:path';
import { runtimeModule } from '../module';

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

/** What was pushed to the log store, and what it answers. */
export interface LogStoreStandIn {
  pushes: { authorization?: string; body: any }[]; // eslint-disable-line @typescript-eslint/no-explicit-any
  status: number;
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

const entity = (kind: string, name: string, relations: JsonObject[] = []) => ({
  ...{ apiVersion: 'backstage.io/v1alpha1', kind, metadata: { name } },
  relations: relations as { type: string; targetRef: string }[],
});

const entities = [
  entity('Group', 'team-shop'),
  entity('User', 'ann', [
    { type: 'memberOf', targetRef: 'group:default/team-shop' },
  ]),
  entity('User', 'guest'),
];

/** A component as the catalog reads it from a repository of the forge. */
const componentFrom = (name: string, repository: string, url: string) => ({
  ...entity('Component', name),
  metadata: {
    name,
    annotations: {
      'backstage.io/managed-by-location': `url:${url}/${repository}/src/branch/main/catalog-info.yaml`,
    },
  },
});

const ALLOWED = { result: AuthorizeResult.ALLOW } as const;
const DENIED = { result: AuthorizeResult.DENY } as const;

/** Guests read, and all others do everything. */
async function decide(
  requests: { permission: { attributes: { action?: string } } }[],
  { credentials }: { credentials: BackstageCredentials },
) {
  const { userEntityRef } = credentials.principal as { userEntityRef?: string };
  const isGuest = userEntityRef === 'user:default/guest';
  return requests.map(({ permission }) =>
    isGuest && permission.attributes.action !== 'read' ? DENIED : ALLOWED,
  );
}

/** The log store, as far as it is pushed to. */
function logStore(standIn: LogStoreStandIn) {
  return createBackendPlugin({
    pluginId: 'logs',
    register(reg) {
      reg.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          http.addAuthPolicy({ path: '/loki', allow: 'unauthenticated' });
          const router = express.Router();
          router.post('/loki/api/v1/push', express.json(), (req, res) => {
            const { authorization } = req.headers;
            standIn.pushes.push({ authorization, body: req.body });
            res.status(standIn.status).end();
          });
          http.use(router);
        },
      });
    },
  });
}

/** The store of metrics, as far as it asks. */
function metricsStore(standIn: { collect(): Promise<Sample[]> }) {
  return createBackendPlugin({
    pluginId: 'metrics',
    register(reg) {
      reg.registerInit({
        deps: { sources: metricsSourcesServiceRef },
        async init({ sources }) {
          standIn.collect = async () => {
            const asked = sources.list().map(source => source.collect());
            return (await Promise.all(asked)).flat();
          };
        },
      });
    },
  });
}

/** What of the portal is listened to, or stands in. */
function services(logs: string[], url: string) {
  return [
    mockServices.auth.factory(),
    mockServices.httpAuth.factory({
      defaultCredentials: mockCredentials.none(),
    }),
    createServiceFactory({
      service: coreServices.permissions,
      deps: {},
      factory: () => ({
        authorize: decide,
        authorizeConditional: decide,
      }),
    }),
    mockServices.scheduler.factory(),
    catalogServiceMock.factory({
      entities: [...entities, componentFrom('basket', 'team-shop/basket', url)],
    }),
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
  ];
}

/** The forge with its runs and services in a backend with real HTTP, events, database and git. */
export async function startPortal(options: PortalOptions = {}) {
  const port = options.port ?? (await findFreePort());
  const origin = `http://127.0.0.1:${port}`;
  const dataDirectory = options.dataDirectory ?? (await temporaryFolder());
  const logs: string[] = [];
  const store: LogStoreStandIn = { pushes: [], status: 204 };
  const metrics = { collect: async (): Promise<Sample[]> => [] };
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
      runtime: { enabled: true },
      ...options.forge,
    },
  };
  const backend = createBackend();
  backend.add(mockServices.rootConfig.factory({ data }));
  services(logs, `${origin}/api/forge`).forEach(service =>
    backend.add(service),
  );
  backend.add(forge);
  backend.add(actions);
  backend.add(runtimeModule);
  backend.add(logStore(store));
  backend.add(metricsStore(metrics));
  await backend.start();
  return {
    ...{ dataDirectory, logs, metrics, origin, port, store },
    url: `${origin}/api/forge`,
    stop: () => backend.stop(),
  };
}
