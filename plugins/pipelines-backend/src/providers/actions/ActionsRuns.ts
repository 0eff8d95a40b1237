import { NotImplementedError } from '@backstage/errors';
import type {
  PipelineRun,
  PipelineRunDetails,
} from '@portico/plugin-pipelines-common';
import type {
  ListRunsOptions,
  PipelineCaller,
} from '@portico/plugin-pipelines-node';
import { hasNextPage, readCursor, readPages } from '../../http/paging';
import type { ActionsHost } from './ActionsHost';
import { toJobs, toRun } from './mapRun';
import {
  ActionsJob,
  ActionsRun,
  jobsSchema,
  runSchema,
  runsSchema,
} from './schemas';

const MAX_JOB_PAGES = 20;

/** A page of a list; `limit` is what Gitea calls `per_page`. */
export function pageQuery(page: number, limit: number): URLSearchParams {
  return new URLSearchParams({
    page: `${page}`,
    per_page: `${limit}`,
    limit: `${limit}`,
  });
}

/** The most that is given at a time. */
export const PER_PAGE = 100;

/** Reads and controls the runs of one repository. */
export class ActionsRuns {
  /** @param path - of the repository in the API */
  constructor(
    private readonly host: ActionsHost,
    private readonly path: string,
    private readonly name: string,
  ) {}

  async list(
    caller: PipelineCaller,
    { branch, status, limit, cursor }: ListRunsOptions,
  ): Promise<{ items: PipelineRun[]; cursor?: string }> {
    const page = readCursor(cursor, 1);
    const query = pageQuery(page, limit);
    for (const [key, value] of Object.entries({ branch, status })) {
      if (value) {
        query.set(key, value);
      }
    }
    const what =
      this.host.kind === 'gitea'
        ? `runs of ${this.name} (Gitea tells of them since 1.25)`
        : this.name;
    const { data, headers } = await this.host.client.get(
      caller,
      { path: `${this.path}/actions/runs?${query}`, what },
      runsSchema,
    );
    const { total_count: total, workflow_runs: runs } = data;
    runs.forEach(run => this.#learn(run));
    const count = runs.length;
    const hasNext = hasNextPage({ headers, page, limit, count, total });
    return {
      items: runs.map(run => this.#toRun(run)),
      cursor: hasNext ? `${page + 1}` : undefined,
    };
  }

  async get(
    caller: PipelineCaller,
    runId: string,
  ): Promise<PipelineRunDetails> {
    const [run, jobs] = await Promise.all([
      this.#read(caller, runId),
      this.#listJobs(caller, runId),
    ]);
    return { ...this.#toRun(run), jobs: toJobs(jobs) };
  }

  /** @throws NotImplementedError by hosts whose API cannot */
  async control(
    caller: PipelineCaller,
    runId: string,
    verb: 'rerun' | 'cancel',
  ): Promise<void> {
    const { can, client, host, title } = this.host;
    if (!can[verb]) {
      await this.#read(caller, runId);
    }
    if (!can[verb]) {
      throw new NotImplementedError(
        `${title} (${host}) is of a version that lets the portal ${verb} no runs: do it on its own pages`,
      );
    }
    const path = `${this.#runPath(runId)}/${verb}`;
    await client.post(caller, { path, what: `run ${runId}` });
  }

  async #read(caller: PipelineCaller, runId: string): Promise<ActionsRun> {
    const request = { path: this.#runPath(runId), what: `run ${runId}` };
    const { data } = await this.host.client.get(caller, request, runSchema);
    this.#learn(data);
    return data;
  }

  // the forge's own page of a run is the one that asks
  #toRun(run: ActionsRun): PipelineRun {
    const { url, ...rest } = toRun(run);
    return this.host.kind === 'forge' ? rest : { ...rest, url };
  }

  // one that says where to do it can do it
  #learn({ rerun_url, cancel_url }: ActionsRun): void {
    if (this.host.kind === 'gitea') {
      this.host.can.rerun = Boolean(rerun_url);
      this.host.can.cancel = Boolean(cancel_url);
    }
  }

  #listJobs(caller: PipelineCaller, runId: string): Promise<ActionsJob[]> {
    return readPages(MAX_JOB_PAGES, async page => {
      const query = pageQuery(page, PER_PAGE);
      const path = `${this.#runPath(runId)}/jobs?${query}`;
      const { data, headers } = await this.host.client.get(
        caller,
        { path, what: `run ${runId}` },
        jobsSchema,
      );
      const { total_count: total, jobs } = data;
      const came = { headers, page, limit: PER_PAGE, count: jobs.length };
      return { items: jobs, hasNext: hasNextPage({ ...came, total }) };
    });
  }

  #runPath(runId: string): string {
    return `${this.path}/actions/runs/${encodeURIComponent(runId)}`;
  }
}
