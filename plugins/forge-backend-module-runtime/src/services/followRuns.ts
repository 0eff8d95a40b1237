import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { ForgeHost } from '@portico/plugin-forge-node';
import {
  PIPELINES_RUN_COMPLETED_TOPIC,
  PipelineRunCompletedEvent,
} from '@portico/plugin-pipelines-common';
import type { Deployments } from './Deployments';

/** Considers a repository anew when a run of its default branch has succeeded. */
export async function followRuns(options: {
  deployments: Deployments;
  events: EventsService;
  host: ForgeHost;
  logger: LoggerService;
}): Promise<void> {
  const { deployments, events, host, logger } = options;
  const own = new URL(host.baseUrl).host;
  await events.subscribe({
    id: 'forge-runtime',
    topics: [PIPELINES_RUN_COMPLETED_TOPIC],
    async onEvent({ eventPayload }) {
      const { repository, branch, conclusion } =
        eventPayload as PipelineRunCompletedEvent;
      if (repository.host !== own || conclusion !== 'success') {
        return;
      }
      try {
        const found = await host.findByName(repository.owner, repository.name);
        if (found?.defaultBranch === branch) {
          await deployments.consider(found);
        }
      } catch (error) {
        logger.warn(
          `The service of ${repository.owner}/${repository.name} is looked at later`,
          toError(error),
        );
      }
    },
  });
}
