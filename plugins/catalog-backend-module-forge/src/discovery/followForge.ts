import type { CatalogScmEventsService } from '@backstage/plugin-catalog-node/alpha';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  FORGE_PUSH_TOPIC,
  type ForgePushEvent,
} from '@portico/plugin-forge-common';
import type { ForgeDiscovery } from './ForgeDiscovery';
import { readOwnerOfEvent, readOwnerOfPush } from './readOwner';

/** Has discovery look at an owner as soon as the forge says that something changed. */
export async function followForge(
  discovery: ForgeDiscovery,
  options: {
    baseUrl: string;
    events: EventsService;
    scmEvents: CatalogScmEventsService;
  },
): Promise<void> {
  const { baseUrl, events, scmEvents } = options;
  // nobody waits for a scan: a push ends when the forge has told of it
  const scan = (owner: string | undefined) => {
    if (owner) {
      discovery.scanOwner(owner);
    }
  };
  await events.subscribe({
    id: 'forge-discovery',
    topics: [FORGE_PUSH_TOPIC],
    onEvent: async ({ eventPayload }) =>
      scan(readOwnerOfPush(eventPayload as ForgePushEvent, baseUrl)),
  });
  scmEvents.subscribe({
    onEvents: async changes => {
      const owners = changes.map(change => readOwnerOfEvent(change, baseUrl));
      new Set(owners).forEach(scan);
    },
  });
}
