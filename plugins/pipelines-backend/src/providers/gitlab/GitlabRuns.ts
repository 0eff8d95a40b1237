import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type {
  PipelineRun,
  PipelineRunDetails,
} from '@portico/plugin-pipelines-common';
import type {
  ListRunsOptions,
  PipelineCaller,
} from '@portico/plugin-pipelines-node';
import { mapLimit } from '../../http/mapLimit';
import { readCursor } from '../../http/paging';
import type { GitlabHost } from './GitlabHost';
import { sortJobs, toJobs, toRun } from './mapPipeline';
import {
  commitSchema,
  commitsSchema,
  GitlabCommit,
  GitlabJob,
  gitlabJobsSchema,
  GitlabPipeline,
  pipelineSchema,
  pipelinesSchema,
} from './schemas';

const SCOPES = {
  queued: 'pending',
  in_progress: 'running',
  completed: 'finished',
};
const RETRIED = ['failed', 'canceled'];
const PER_PAGE = 100;
const MAX_PAGES = 10;
const AT_ONCE = 6;

/** Reads the pipelines of one project. */
export class GitlabRuns {
  /** @param path - of the project in the API */
  constructor(
    private readonly host: GitlabHost,
    private readonly path: string,
    private readonly project: string,
  ) {}

  async list(
    caller: PipelineCaller,
    { branch, status, limit, cursor }: ListRunsOptions,
  ): Promise<{ items: PipelineRun[]; cursor?: string }> {
    const query = new URLSearchParams({
      page: `${readCursor(cursor, 1)}`,
      per_page: `${limit}`,
      ...(branch && { ref: branch }),
      ...(status && { scope: SCOPES[status] }),
    });
    const { data, headers } = await this.host.client.get(
      caller,
      { path: `${this.path}/pipelines?${query}`, what: this.project },
      pipelinesSchema,
    );
    const [pipelines, commits] = await Promise.all([
      mapLimit(data, AT_ONCE, one => this.#complete(caller, one)),
      data.length ? this.#commits(caller, branch) : new Map(),
    ]);
    return {
      items: pipelines.map(one => toRun(one, commits.get(one.sha ?? ''))),
      cursor: headers.get('x-next-page') || undefined,
    };
  }

  async get(
    caller: PipelineCaller,
    runId: string,
  ): Promise<PipelineRunDetails> {
    const [{ data }, jobs] = await Promise.all([
      this.host.client.get(
        caller,
        { path: this.runPath(runId), what: `pipeline ${runId}` },
        pipelineSchema,
      ),
      this.#jobs(caller, runId),
    ]);
    const commit = data.sha ? await this.#commit(caller, data.sha) : undefined;
    return { ...toRun(data, commit), jobs: toJobs(jobs) };
  }

  /** Whether a pipeline has jobs that GitLab would repeat. */
  async canRetry(caller: PipelineCaller, runId: string): Promise<boolean> {
    const { newest } = sortJobs(await this.#jobs(caller, runId));
    return newest.some(({ status }) => RETRIED.includes(status));
  }

  runPath(runId: string): string {
    return `${this.path}/pipelines/${encodeURIComponent(runId)}`;
  }

  // A list has no durations; a single pipeline does, and stays as it is until
  // it is changed.
  async #complete(
    caller: PipelineCaller,
    listed: GitlabPipeline,
  ): Promise<GitlabPipeline> {
    const path = this.runPath(listed.id);
    const key = `${path} ${listed.status} ${listed.updated_at}`;
    const known = this.host.pipelines.get(key);
    if (known) {
      return known;
    }
    const { data } = await this.host.client.get(
      caller,
      { path, what: `pipeline ${listed.id}` },
      pipelineSchema,
    );
    if (data.finished_at && data.updated_at === listed.updated_at) {
      this.host.pipelines.set(key, data);
    }
    return data;
  }

  async #commits(
    caller: PipelineCaller,
    branch: string | undefined,
  ): Promise<Map<string, GitlabCommit>> {
    const query = new URLSearchParams({
      per_page: `${PER_PAGE}`,
      ...(branch ? { ref_name: branch } : { all: 'true' }),
    });
    const path = `${this.path}/repository/commits?${query}`;
    const commits = await unlessHidden(
      this.host.client.get(caller, { path, what: this.project }, commitsSchema),
    );
    return new Map(commits?.data.map(commit => [commit.id, commit]));
  }

  async #commit(
    caller: PipelineCaller,
    sha: string,
  ): Promise<GitlabCommit | undefined> {
    const path = `${this.path}/repository/commits/${encodeURIComponent(sha)}`;
    const found = await unlessHidden(
      this.host.client.get(
        caller,
        { path, what: `commit ${sha}` },
        commitSchema,
      ),
    );
    return found?.data;
  }

  async #jobs(caller: PipelineCaller, runId: string): Promise<GitlabJob[]> {
    const jobs: GitlabJob[] = [];
    let page = '1';
    for (let pages = 0; page && pages < MAX_PAGES; pages++) {
      const query = `include_retried=true&per_page=${PER_PAGE}&page=${page}`;
      const path = `${this.runPath(runId)}/jobs?${query}`;
      const { data, headers } = await this.host.client.get(
        caller,
        { path, what: `pipeline ${runId}` },
        gitlabJobsSchema,
      );
      jobs.push(...data);
      page = headers.get('x-next-page') ?? '';
    }
    return jobs;
  }
}

// A project may show its pipelines and not its code; runs have no message then.
async function unlessHidden<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof NotAllowedError || error instanceof NotFoundError) {
      return undefined;
    }
    throw error;
  }
}
