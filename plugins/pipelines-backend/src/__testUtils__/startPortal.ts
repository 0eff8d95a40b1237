import {
  coreServices,
  createServiceFactory,
  SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EventsService, eventsServiceRef } from '@backstage/plugin-events-node';
import {
  notificationService,
  NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';
import knexFactory, { Knex } from 'knex';
import { pipelinesPlugin } from '../plugin';

const { ALLOW, DENY } = AuthorizeResult;

const teamOf = (user: string) =>
  user === 'user:default/ann' ? 'group:default/shop' : 'group:default/other';

/** Nobody but its owners sees what is secret, nobody else changes what they own. */
const ownedBy = (entity: Entity | undefined, user: string) =>
  Boolean(
    entity?.relations?.some(({ targetRef }) => targetRef === teamOf(user)),
  );

export function component(
  name: string,
  annotations: Record<string, string>,
  owner = 'group:default/shop',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service', owner },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

/** What the plugin said to others. */
export class Heard {
  readonly notifications: NotificationSendOptions[] = [];
  readonly signals: { channel: string; message: unknown }[] = [];
  notificationsFail = false;
}

/** A database in memory, as the plugin and a test see it. */
export function openMemory(): Knex {
  return knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
}

/** The plugin with a catalog and everything else that it speaks to. */
export async function startPortal(options: {
  forgeUrl: string;
  config: JsonObject;
  entities: Entity[];
  knex: Knex;
}) {
  const { forgeUrl, config, entities, knex } = options;
  const heard = new Heard();
  const subscribers: Parameters<EventsService['subscribe']>[0][] = [];
  const tasks: SchedulerServiceTaskFunction[] = [];
  const find = (ref: string) =>
    entities.find(entity => stringifyEntityRef(entity) === ref);
  const maySee = (entity: Entity | undefined, principal: unknown) => {
    const user = (principal as { userEntityRef?: string }).userEntityRef;
    return (
      !user ||
      !entity?.metadata.name.startsWith('secret') ||
      ownedBy(entity, user)
    );
  };

  const catalog = catalogServiceMock({ entities });
  const getEntityByRef = catalog.getEntityByRef.bind(catalog);
  catalog.getEntityByRef = async (ref, given) => {
    const { credentials } = given as { credentials: { principal: unknown } };
    const entity = await getEntityByRef(ref);
    return maySee(entity, credentials.principal) ? entity : undefined;
  };

  const backend = await startTestBackend({
    features: [
      pipelinesPlugin,
      mockServices.rootConfig.factory({ data: config }),
      createServiceFactory({
        service: coreServices.discovery,
        deps: {},
        // the forge is the stand-in, and nothing else is asked for
        factory: () => ({
          getBaseUrl: async id => `${forgeUrl}/api/${id}`,
          getExternalBaseUrl: async id => `${forgeUrl}/api/${id}`,
        }),
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => mockServices.database({ knex }),
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          async getUserInfo({ principal }) {
            const { userEntityRef } = principal as { userEntityRef: string };
            const ownershipEntityRefs = [userEntityRef, teamOf(userEntityRef)];
            return { userEntityRef, ownershipEntityRefs };
          },
        }),
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () =>
          mockServices.permissions.mock({
            async authorize(questions, asked) {
              const { principal } = (
                asked as { credentials: { principal: unknown } }
              ).credentials;
              const { userEntityRef = '' } = principal as {
                userEntityRef?: string;
              };
              return questions.map(({ permission, resourceRef = '' }) => ({
                result:
                  userEntityRef !== 'user:default/guest' &&
                  (!isResourcePermission(permission) ||
                    ownedBy(find(resourceRef), userEntityRef))
                    ? ALLOW
                    : DENY,
              }));
            },
          }),
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () =>
          mockServices.scheduler.mock({
            async scheduleTask({ fn }) {
              tasks.push(fn);
            },
          }),
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => ({
          async subscribe(subscriber) {
            subscribers.push(subscriber);
          },
          publish: async () => undefined,
        }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          async send(sent) {
            if (heard.notificationsFail) {
              throw new Error('Notifications are down');
            }
            heard.notifications.push(sent);
          },
        }),
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          async publish({ channel, message }) {
            heard.signals.push({ channel, message });
          },
        }),
      }),
    ],
  });

  const url = `http://localhost:${backend.server.port()}/api/pipelines`;
  const call = async (
    path: string,
    { user = 'ann', ...init }: RequestInit & { user?: string } = {},
  ) => {
    const response = await fetch(`${url}${path}`, {
      ...init,
      headers: {
        'Content-Type': 'application/json',
        Authorization: user
          ? mockCredentials.user.header(`user:default/${user}`)
          : mockCredentials.none.header(),
      },
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
  };

  return {
    heard,
    call,
    async publish(topic: string, eventPayload: unknown) {
      await Promise.all(
        subscribers
          .filter(({ topics }) => topics.includes(topic))
          .map(({ onEvent }) => onEvent({ topic, eventPayload })),
      );
    },
    /** Looks as often as the schedule says. */
    async poll() {
      for (const task of tasks) {
        await task(new AbortController().signal);
      }
    },
    stop: () => backend.stop(),
  };
}
