import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
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

/** Where one goes on to read a log. */
export type LogPlace = {
  /** What the part before gave as `next`, or 0. */
  offset: number;
  /** Ends the question. */
  signal?: AbortSignal;
};

/** A part of a log, of which the text comes after all that is said of it. */
export type LogPart = {
  next: number;
  /** Whether nothing will follow. */
  isDone: boolean;
  /** Whether what follows is there already. */
  hasMore: boolean;
  /** Whether the next question waits for what follows, and needs no pause before it. */
  isAwaited: boolean;
  text(): Promise<string>;
};

/** Pipelines as the pages see them. Every method throws a `ResponseError` when the backend refuses. */
export type PipelinesApi = {
  listRuns(entityRef: string, query: RunsQuery): Promise<PipelineRunsAnswer>;
  /** The newest runs of what the reader's teams own. */
  listMyRuns(): Promise<MyRunsAnswer>;
  getRun(entityRef: string, runId: string): Promise<PipelineRunAnswer>;
  listWorkflows(entityRef: string): Promise<PipelineWorkflowsAnswer>;
  /** A part of a log as soon as there is one, or an empty one when there is none for long. */
  readLog(entityRef: string, job: JobId, from: LogPlace): Promise<LogPart>;
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
