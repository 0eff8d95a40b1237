import { NotFoundError } from '@backstage/errors';
import type {
  MyRunsAnswer,
  NoPipelines,
  PipelineRun,
  PipelineRunDetails,
  ProviderInfo,
} from '@portico/plugin-pipelines-common';
import type { JobId, LogPlace, PipelinesApi, RunsQuery } from '../api';
import { forgeProvider } from './runData';

const PART = 4 * 1024 * 1024;

/** The backend in memory: one entity's runs and logs, whatever entity is asked for. */
export class PipelinesStandIn implements PipelinesApi {
  runs: PipelineRun[] = [];
  details: Record<string, PipelineRunDetails> = {};
  logs: Record<string, { text: string; done: boolean }> = {};
  provider: ProviderInfo = forgeProvider;
  none?: NoPipelines;
  mine: MyRunsAnswer = {
    items: [],
    failures: [],
    without: 0,
    truncated: false,
  };
  /** Thrown by whatever is asked next, until it is taken away. */
  failure?: Error;
  queries: RunsQuery[] = [];
  acts: unknown[][] = [];
  pageSize = 30;

  async listRuns(_entityRef: string, query: RunsQuery) {
    this.fail();
    this.queries.push(query);
    if (this.none) {
      return { items: [], none: this.none };
    }
    const { branch, status, cursor = '0' } = query;
    const from = Number(cursor);
    const to = from + Math.min(query.limit ?? 20, this.pageSize);
    const matching = this.runs.filter(
      run =>
        (!branch || run.branch === branch) &&
        (!status || run.status === status),
    );
    return {
      items: matching.slice(from, to),
      cursor: to < matching.length ? String(to) : undefined,
      provider: this.provider,
    };
  }

  async listMyRuns() {
    this.fail();
    return this.mine;
  }

  async getRun(_entityRef: string, runId: string) {
    this.fail();
    const run = this.details[runId];
    if (!run) {
      throw new NotFoundError(`There is no run '${runId}'`);
    }
    return { run, provider: this.provider };
  }

  async listWorkflows() {
    const items = [
      { id: 'ci.yml', name: 'CI' },
      { id: 'release.yml', name: 'Release' },
    ];
    return { items, defaultBranch: 'main' };
  }

  async readLog(_entityRef: string, { jobId }: JobId, { offset }: LogPlace) {
    const { text, done } = this.logs[jobId] ?? { text: '', done: true };
    const next = Math.min(text.length, offset + PART);
    return {
      next,
      isDone: done && next === text.length,
      hasMore: next < text.length,
      isAwaited: false,
      text: async () => text.slice(offset, next),
    };
  }

  async getRawLog(_entityRef: string, { jobId }: JobId) {
    return new Blob([this.logs[jobId].text]);
  }

  async trigger(...act: unknown[]) {
    this.fail();
    this.acts.push(['trigger', ...act]);
  }

  async rerun(...act: unknown[]) {
    this.acts.push(['rerun', ...act]);
  }

  async cancel(...act: unknown[]) {
    this.acts.push(['cancel', ...act]);
  }

  private fail() {
    if (this.failure) {
      throw this.failure;
    }
  }
}
