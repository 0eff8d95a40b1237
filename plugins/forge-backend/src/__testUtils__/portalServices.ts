import {
  BackendFeature,
  coreServices,
  createServiceFactory,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import {
  CatalogScmEvent,
  catalogScmEventsServiceRef,
} from '@backstage/plugin-catalog-node/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import type { JsonObject } from '@backstage/types';
import type { ForgePushEvent } from '@portico/plugin-forge-common';

/** What the forge told other plugins, and the log. */
export interface Heard {
  pushes: ForgePushEvent[];
  catalog: CatalogScmEvent[];
  logs: string[];
}

function entity(kind: string, name: string, spec: JsonObject = {}) {
  const apiVersion = 'backstage.io/v1alpha1';
  return { apiVersion, kind, metadata: { name }, spec };
}

function member(name: string, team: string, profile: JsonObject = {}) {
  const targetRef = `group:default/${team}`;
  const relations = [{ type: 'memberOf', targetRef }];
  return { ...entity('User', name, { profile }), relations };
}

const entities = [
  entity('Group', 'team-shop'),
  entity('Group', 'Team-Billing'),
  member('ann', 'team-shop', {
    displayName: 'Ann Lee',
    email: 'ann@larkspur.example',
  }),
  member('ben', 'team-billing'),
];

function createLogger(logs: string[]): RootLoggerService {
  const note = (...args: unknown[]) => {
    logs.push(
      args
        .map(arg => (arg instanceof Error ? arg.stack : JSON.stringify(arg)))
        .join(' '),
    );
  };
  const logger: RootLoggerService = {
    error: note,
    warn: note,
    info: note,
    debug: note,
    child: () => logger,
  };
  return logger;
}

/** The services of a real backend, of which some are listened to. */
export function portalServices(heard: Heard): BackendFeature[] {
  return [
    catalogServiceMock.factory({ entities }),
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => createLogger(heard.logs),
    }),
    createServiceFactory({
      service: catalogScmEventsServiceRef,
      deps: {},
      factory: () => ({
        subscribe: () => ({ unsubscribe: () => undefined }),
        publish: async events => {
          heard.catalog.push(...events);
        },
        markEventActionTaken: () => undefined,
      }),
    }),
    createServiceFactory({
      service: eventsServiceRef,
      deps: {},
      factory: () => ({
        subscribe: async () => undefined,
        publish: async ({ eventPayload }) => {
          heard.pushes.push(eventPayload as ForgePushEvent);
        },
      }),
    }),
  ];
}
