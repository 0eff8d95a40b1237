import type { PipelineConclusion } from './runs';

/** The annotation `<provider>:<argument>` that says where the pipelines are. */
export const PIPELINES_ANNOTATION = 'portico.dev/pipelines';

/** The topic of the events after a run ended. */
export const PIPELINES_RUN_COMPLETED_TOPIC = 'pipelines.run.completed';

/** The topic of the events after a run, or a job or step of it, changed. */
export const PIPELINES_RUN_CHANGED_TOPIC = 'pipelines.run.changed';

export type PipelineRunChangedEvent = {
  /** The host as `integrations` names it, with its port. */
  repository: { host: string; owner: string; name: string };
  runId: string;
};

export type PipelineRunCompletedEvent = PipelineRunChangedEvent & {
  branch: string;
  conclusion: PipelineConclusion;
  /** The file or name of the workflow, as runs have it. */
  workflow?: string;
  /** The run's page. */
  url?: string;
};

/** The channel of signals about the runs of an entity. */
export function pipelinesChannel(entityRef: string): string {
  return `pipelines:${entityRef.toLocaleLowerCase('en-US')}`;
}

/** What is sent on that channel: ask again. */
export type PipelinesSignal = { type: 'changed'; runId: string };
