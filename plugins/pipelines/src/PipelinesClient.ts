import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import type {
  LogChunk,
  MyRunsAnswer,
  PipelineRunAnswer,
  PipelineRunsAnswer,
  PipelineWorkflowsAnswer,
} from '@portico/plugin-pipelines-common';
import type { JobId, PipelinesApi, RunsQuery } from './api';

type Query = Record<string, string | number | undefined>;

const path = (...parts: string[]) =>
  parts.map(part => `/${encodeURIComponent(part)}`).join('');

const logPath = (entityRef: string, { runId, jobId }: JobId) =>
  path('logs', entityRef, runId, jobId);

/** The API of the backend. */
export class PipelinesClient implements PipelinesApi {
  constructor(private readonly fetchApi: FetchApi) {}

  listRuns(entityRef: string, query: RunsQuery) {
    return this.get<PipelineRunsAnswer>('/runs', {
      entity: entityRef,
      ...query,
    });
  }

  listMyRuns() {
    return this.get<MyRunsAnswer>('/runs/mine');
  }

  getRun(entityRef: string, runId: string) {
    return this.get<PipelineRunAnswer>(path('runs', entityRef, runId));
  }

  listWorkflows(entityRef: string) {
    return this.get<PipelineWorkflowsAnswer>(path('workflows', entityRef));
  }

  readLog(entityRef: string, job: JobId, offset: number) {
    return this.get<LogChunk>(logPath(entityRef, job), { offset });
  }

  async getRawLog(entityRef: string, job: JobId) {
    return (await this.call(`${logPath(entityRef, job)}/raw`)).blob();
  }

  trigger(entityRef: string, what: { workflow?: string; ref: string }) {
    return this.post(path('runs', entityRef), what);
  }

  rerun(entityRef: string, runId: string) {
    return this.post(path('runs', entityRef, runId, 'rerun'));
  }

  cancel(entityRef: string, runId: string) {
    return this.post(path('runs', entityRef, runId, 'cancel'));
  }

  private async get<T>(address: string, query: Query = {}): Promise<T> {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value !== undefined && value !== '') {
        search.set(key, String(value));
      }
    }
    const suffix = search.size ? `?${search}` : '';
    return (await this.call(address + suffix)).json();
  }

  private async post(address: string, body: unknown = {}): Promise<void> {
    await this.call(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  private async call(address: string, init?: RequestInit) {
    const response = await this.fetchApi.fetch(
      `plugin://pipelines${address}`,
      init,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
