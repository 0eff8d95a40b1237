import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  LogChunk,
  MyRunsAnswer,
  PipelineRunAnswer,
  PipelineRunsAnswer,
  PipelineStatus,
  PipelineWorkflowsAnswer,
} from '@portico/plugin-pipelines-common';

export type RunsQuery = {
  branch?: string;
  status?: PipelineStatus;
  /** Of the answer before, for the next page. */
  cursor?: string;
  limit?: number;
};

export type JobId = { runId: string; jobId: string };

/** Pipelines as the pages see them. Every method throws a `ResponseError` when the backend refuses. */
export type PipelinesApi = {
  listRuns(entityRef: string, query: RunsQuery): Promise<PipelineRunsAnswer>;
  /** The newest runs of what the reader's teams own. */
  listMyRuns(): Promise<MyRunsAnswer>;
  getRun(entityRef: string, runId: string): Promise<PipelineRunAnswer>;
  listWorkflows(entityRef: string): Promise<PipelineWorkflowsAnswer>;
  /** A part of a log, from an offset that the part before gave, or 0. */
  readLog(entityRef: string, job: JobId, offset: number): Promise<LogChunk>;
  getRawLog(entityRef: string, job: JobId): Promise<Blob>;
  trigger(
    entityRef: string,
    what: { workflow?: string; ref: string },
  ): Promise<void>;
  rerun(entityRef: string, runId: string): Promise<void>;
  cancel(entityRef: string, runId: string): Promise<void>;
};

export const pipelinesApiRef = createApiRef<PipelinesApi>().with({
  id: 'plugin.pipelines.api',
  pluginId: 'pipelines',
});
