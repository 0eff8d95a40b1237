import { InputError } from '@backstage/errors';
import type {
  LogChunk,
  PipelineRunDetails,
  ProviderInfo,
} from '@portico/plugin-pipelines-common';
import type {
  EntityPipelines,
  ListRunsOptions,
  PipelineCaller,
} from '@portico/plugin-pipelines-node';
import { readCursor } from '../../http/paging';
import type { ActionsHost } from './ActionsHost';
import { ActionsLogs } from './ActionsLogs';
import { toJobs, toRun, workflowFile } from './mapRun';
import {
  ActionsJob,
  jobsSchema,
  repositorySchema,
  runSchema,
  runsSchema,
  workflowsSchema,
} from './schemas';

const PER_PAGE = 100;
// default branches change rarely
const SETTINGS_FRESH_MS = 600_000;
const MAX_JOB_PAGES = 10;

/** The runs of one repository at a host with GitHub's Actions API. */
export class ActionsPipelines implements EntityPipelines {
  readonly info: ProviderInfo;
  readonly repository: { host: string; owner: string; name: string };
  readonly actsAsCaller: boolean;
  readonly rerun?: EntityPipelines['rerun'];
  readonly cancel?: EntityPipelines['cancel'];
  readonly #path: string;
  readonly #name: string;
  readonly #logs: ActionsLogs;

  constructor(
    private readonly host: ActionsHost,
    { owner, name }: { owner: string; name: string },
  ) {
    this.repository = { host: host.host, owner, name };
    this.actsAsCaller = host.kind === 'forge';
    this.#name = `${owner}/${name}`;
    this.#path = `/repos/${this.#name}`;
    this.#logs = new ActionsLogs(host, this.#path);
    if (host.canControl) {
      this.rerun = (caller, id) => this.#control(caller, id, 'rerun');
      this.cancel = (caller, id) => this.#control(caller, id, 'cancel');
    }
    const can = host.canControl;
    this.info = {
      id: host.kind,
      title: host.title,
      can: { trigger: true, rerun: can, cancel: can },
      links: this.#links(),
    };
  }

  async getDefaultBranch(caller: PipelineCaller): Promise<string> {
    const { data } = await this.host.client.get(
      caller,
      {
        path: this.#path,
        what: `repository ${this.#name}`,
        freshMs: SETTINGS_FRESH_MS,
      },
      repositorySchema,
    );
    return data.default_branch;
  }

  async listRuns(caller: PipelineCaller, options: ListRunsOptions) {
    const { branch, status, limit, cursor } = options;
    const page = readCursor(cursor, 1);
    const query = new URLSearchParams({
      page: `${page}`,
      per_page: `${limit}`,
      // what Gitea calls it
      limit: `${limit}`,
      ...(branch && { branch }),
      ...(status && { status }),
    });
    const { data } = await this.host.client.get(
      caller,
      { path: `${this.#path}/actions/runs?${query}`, what: this.#name },
      runsSchema,
    );
    return {
      items: data.workflow_runs.map(toRun),
      cursor: page * limit < data.total_count ? `${page + 1}` : undefined,
    };
  }

  async getRun(
    caller: PipelineCaller,
    runId: string,
  ): Promise<PipelineRunDetails> {
    const request = { path: this.#runPath(runId), what: `run ${runId}` };
    const [{ data }, jobs] = await Promise.all([
      this.host.client.get(caller, request, runSchema),
      this.#listJobs(caller, runId),
    ]);
    return { ...toRun(data), jobs: toJobs(jobs) };
  }

  readLog(
    caller: PipelineCaller,
    options: { jobId: string; offset: number },
  ): Promise<LogChunk> {
    return this.#logs.read(caller, options);
  }

  async listWorkflows(caller: PipelineCaller) {
    const { data } = await this.host.client.get(
      caller,
      { path: `${this.#path}/actions/workflows`, what: this.#name },
      workflowsSchema,
    );
    return data.workflows
      .filter(({ state }) => state === 'active')
      .map(({ name, path }) => {
        const id = workflowFile(path);
        return { id, name: name || id };
      });
  }

  async trigger(
    caller: PipelineCaller,
    { workflow, ref }: { workflow?: string; ref: string },
  ): Promise<void> {
    const id = workflow ?? (await this.#onlyWorkflow(caller));
    const path = `${this.#path}/actions/workflows/${encodeURIComponent(id)}`;
    const request = { path: `${path}/dispatches`, what: `workflow ${id}` };
    await this.host.client.post(caller, request, { ref });
  }

  forget(): void {
    this.host.client.forget();
  }

  async #onlyWorkflow(caller: PipelineCaller): Promise<string> {
    const found = await this.listWorkflows(caller);
    if (found.length !== 1) {
      const names = found.map(({ id }) => id).join(', ') || 'there is none';
      throw new InputError(
        `'workflow' is missing: name one of them (${names})`,
      );
    }
    return found[0].id;
  }

  async #listJobs(
    caller: PipelineCaller,
    runId: string,
  ): Promise<ActionsJob[]> {
    const jobs: ActionsJob[] = [];
    for (let page = 1; page <= MAX_JOB_PAGES; page++) {
      const query = `page=${page}&per_page=${PER_PAGE}&limit=${PER_PAGE}`;
      const path = `${this.#runPath(runId)}/jobs?${query}`;
      const { data } = await this.host.client.get(
        caller,
        { path, what: `run ${runId}` },
        jobsSchema,
      );
      jobs.push(...data.jobs);
      if (jobs.length >= data.total_count || data.jobs.length === 0) {
        break;
      }
    }
    return jobs;
  }

  async #control(caller: PipelineCaller, runId: string, verb: string) {
    const path = `${this.#runPath(runId)}/${verb}`;
    await this.host.client.post(caller, { path, what: `run ${runId}` });
  }

  #runPath(runId: string): string {
    return `${this.#path}/actions/runs/${encodeURIComponent(runId)}`;
  }

  // the portal's own pages are where the question came from
  #links(): ProviderInfo['links'] {
    const { kind, title, webUrl } = this.host;
    const url = `${webUrl}/${this.#name}/actions`;
    return kind === 'forge' ? [] : [{ title, url }];
  }
}
