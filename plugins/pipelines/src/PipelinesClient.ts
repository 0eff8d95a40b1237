import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import type {
  MyRunsAnswer,
  PipelineRunAnswer,
  PipelineRunsAnswer,
  PipelineWorkflowsAnswer,
} from '@portico/plugin-pipelines-common';
import type { JobId, LogPlace, PipelinesApi, RunsQuery } from './api';

/** The longest that the backend waits for more of a log. */
const WAIT_MS = 5_000;

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

  async readLog(entityRef: string, job: JobId, { offset, signal }: LogPlace) {
    const address = `${logPath(
      entityRef,
      job,
    )}?offset=${offset}&wait=${WAIT_MS}`;
    const response = await this.call(address, { signal });
    const says = (name: string) => response.headers.get(name) === 'true';
    return {
      next: Number(response.headers.get('x-log-next')),
      isDone: says('x-log-done'),
      hasMore: says('x-log-more'),
      isAwaited: says('x-log-awaited'),
      text: () => response.text(),
    };
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
