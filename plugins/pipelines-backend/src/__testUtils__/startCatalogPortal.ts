import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { urlReaderServiceFactory } from '@backstage/backend-defaults/urlReader';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogBackend from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';
import { pipelinesPlugin } from '../plugin';
import { Heard } from './startPortal';

/** The plugin beside the real catalog, each with its own SQLite. */
export async function startCatalogPortal(config: JsonObject) {
  const heard = new Heard();
  const events = mockServices.events();
  const backend = await startTestBackend({
    features: [
      catalogBackend,
      pipelinesPlugin,
      urlReaderServiceFactory,
      mockServices.rootConfig.factory({ data: config }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          getUserInfo: async () => ({
            userEntityRef: 'user:default/ann',
            ownershipEntityRefs: ['user:default/ann', 'group:default/shop'],
          }),
        }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          async send(sent) {
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
  const url = `http://localhost:${backend.server.port()}/api`;
  return {
    heard,
    publish: (topic: string, eventPayload: unknown) =>
      events.publish({ topic, eventPayload }),
    async get(path: string) {
      const response = await fetch(`${url}${path}`, {
        headers: {
          Authorization: mockCredentials.user.header('user:default/ann'),
        },
      });
      return { status: response.status, body: await response.json() };
    },
    stop: () => backend.stop(),
  };
}
