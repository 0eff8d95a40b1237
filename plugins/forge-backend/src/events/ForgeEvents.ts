import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { CatalogScmEventsService } from '@backstage/plugin-catalog-node/alpha';
import type { EventsService } from '@backstage/plugin-events-node';
import { FORGE_PUSH_TOPIC, ForgePushEvent } from '@portico/plugin-forge-common';
import type { Extensions } from '../extensions/Extensions';
import type { StoredRepository } from '../database/StoredRepository';
import type { PushCommand } from '../git';
import { presentIdentity } from '../services/presentRepository';

/** Tells the other plugins what happened. What they make of it is theirs: a push does not fail for it. */
export class ForgeEvents {
  constructor(
    private readonly options: {
      baseUrl: string;
      catalogEvents: CatalogScmEventsService;
      events: EventsService;
      extensions: Extensions;
      logger: LoggerService;
    },
  ) {}

  async repositoryChanged(
    type: 'repository.created' | 'repository.updated' | 'repository.deleted',
    repository: StoredRepository,
  ): Promise<void> {
    const { baseUrl, catalogEvents, extensions } = this.options;
    if (type === 'repository.deleted') {
      await extensions.deleted(repository);
    }
    const { html_url: url } = presentIdentity(repository, baseUrl);
    await this.#publish(() => catalogEvents.publish([{ type, url }]));
  }

  async pushed(
    repository: StoredRepository,
    { moved, pusher }: { moved: PushCommand[]; pusher: string },
  ): Promise<void> {
    const { baseUrl, events, extensions } = this.options;
    await extensions.pushed(repository, { moved, pusher });
    await this.repositoryChanged('repository.updated', repository);
    for (const command of moved) {
      const eventPayload: ForgePushEvent = {
        repository: presentIdentity(repository, baseUrl),
        ...command,
        pusher,
      };
      await this.#publish(() =>
        events.publish({ topic: FORGE_PUSH_TOPIC, eventPayload }),
      );
    }
  }

  async #publish(publish: () => Promise<void>): Promise<void> {
    try {
      await publish();
    } catch (error) {
      this.options.logger.warn(
        'An event of the forge was not taken',
        toError(error),
      );
    }
  }
}
