import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { ForgeRepositoryHandle } from '@portico/plugin-forge-node';
import {
  PIPELINES_RUN_CHANGED_TOPIC,
  PIPELINES_RUN_COMPLETED_TOPIC,
  PipelineRunChangedEvent,
  PipelineRunCompletedEvent,
} from '@portico/plugin-pipelines-common';
import type { StoredRun } from '../database/StoredRun';

/** The address of a run on the forge. */
export function runUrl(
  { url }: Pick<ForgeRepositoryHandle, 'url'>,
  runId: number,
): string {
  return `${url}/actions/runs/${runId}`;
}

/** Tells other plugins what runs do. What they make of it is theirs: nothing waits for it. */
export class RunEvents {
  readonly #host: string;

  constructor(
    private readonly options: {
      baseUrl: string;
      events: EventsService;
      logger: LoggerService;
    },
  ) {
    this.#host = new URL(options.baseUrl).host;
  }

  changed(run: StoredRun, repository: ForgeRepositoryHandle): void {
    this.#publish(PIPELINES_RUN_CHANGED_TOPIC, this.#about(run, repository));
  }

  completed(run: StoredRun, repository: ForgeRepositoryHandle): void {
    const { branch, conclusion = 'failure', workflowName } = run;
    const event: PipelineRunCompletedEvent = {
      ...this.#about(run, repository),
      branch,
      conclusion,
      workflow: workflowName,
      url: runUrl(repository, run.id),
    };
    this.#publish(PIPELINES_RUN_COMPLETED_TOPIC, event);
  }

  #about(
    { id }: StoredRun,
    { owner, name }: ForgeRepositoryHandle,
  ): PipelineRunChangedEvent {
    return { repository: { host: this.#host, owner, name }, runId: `${id}` };
  }

  #publish(topic: string, eventPayload: PipelineRunChangedEvent): void {
    const { events, logger } = this.options;
    events
      .publish({ topic, eventPayload })
      .catch(error =>
        logger.warn(`An event of ${topic} was not taken`, toError(error)),
      );
  }
}
