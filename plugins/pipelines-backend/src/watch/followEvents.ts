import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventParams, EventsService } from '@backstage/plugin-events-node';
import {
  PIPELINES_RUN_CHANGED_TOPIC,
  PIPELINES_RUN_COMPLETED_TOPIC,
} from '@portico/plugin-pipelines-common';
import { z } from 'zod';
import type { Announcer } from './Announcer';
import type { BranchWatcher } from './BranchWatcher';
import type { RepositoryEntities } from './RepositoryEntities';
import type { RunNews } from './RunNews';

const changed = z.object({
  repository: z.object({
    host: z.string(),
    owner: z.string(),
    name: z.string(),
  }),
  runId: z.coerce.string(),
});

/** Hears what hosts say of their runs, such as the forge. */
export async function followEvents(options: {
  announcer: Announcer;
  entities: RepositoryEntities;
  events: EventsService;
  logger: LoggerService;
  news: RunNews;
  watcher: BranchWatcher;
}): Promise<void> {
  const { announcer, entities, events, logger, news, watcher } = options;
  await events.subscribe({
    id: 'pipelines',
    topics: [PIPELINES_RUN_CHANGED_TOPIC, PIPELINES_RUN_COMPLETED_TOPIC],
    async onEvent({ topic, eventPayload }: EventParams) {
      const event = changed.safeParse(eventPayload);
      if (!event.success) {
        logger.warn(`An event of ${topic} is not understood`, event.error);
        return;
      }
      const { repository, runId } = event.data;
      const hasEnded = topic === PIPELINES_RUN_COMPLETED_TOPIC;
      const found = hasEnded
        ? await entities.find(repository)
        : await entities.findRecent(repository);
      await Promise.all(found.map(one => news.tell(one, runId)));
      if (hasEnded) {
        await Promise.all(
          found.map(({ entity }) => watcher.look(entity, { isNews: true })),
        );
        await announcer.announce();
      }
    },
  });
}
