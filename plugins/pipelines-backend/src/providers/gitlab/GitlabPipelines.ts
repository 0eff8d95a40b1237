import { ConflictError } from '@backstage/errors';
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
import type { GitlabHost } from './GitlabHost';
import { GitlabLogs } from './GitlabLogs';
import { GitlabRuns } from './GitlabRuns';
import { projectSchema } from './schemas';

// default branches change rarely
const SETTINGS_FRESH_MS = 600_000;

/** The pipelines of one project of a GitLab. */
export class GitlabPipelines implements EntityPipelines {
  readonly info: ProviderInfo;
  readonly repository: { host: string; owner: string; name: string };
  readonly #path: string;
  readonly #runs: GitlabRuns;
  readonly #logs: GitlabLogs;

  /** @param project - with its groups, such as `shop/api` */
  constructor(
    private readonly host: GitlabHost,
    private readonly project: string,
  ) {
    const cut = project.lastIndexOf('/');
    this.repository = {
      host: host.host,
      owner: project.slice(0, cut),
      name: project.slice(cut + 1),
    };
    this.#path = `/projects/${encodeURIComponent(project)}`;
    this.#runs = new GitlabRuns(host, this.#path, project);
    this.#logs = new GitlabLogs(host, this.#path);
    const title = 'GitLab CI';
    this.info = {
      id: 'gitlab',
      title,
      can: { trigger: true, rerun: true, cancel: true },
      links: [{ title, url: `${host.webUrl}/${project}/-/pipelines` }],
    };
  }

  async getDefaultBranch(caller: PipelineCaller): Promise<string | undefined> {
    const { data } = await this.host.client.get(
      caller,
      {
        path: this.#path,
        what: `project ${this.project}`,
        freshMs: SETTINGS_FRESH_MS,
      },
      projectSchema,
    );
    return data.default_branch ?? undefined;
  }

  listRuns(caller: PipelineCaller, options: ListRunsOptions) {
    return this.#runs.list(caller, options);
  }

  getRun(caller: PipelineCaller, runId: string): Promise<PipelineRunDetails> {
    return this.#runs.get(caller, runId);
  }

  readLog(
    caller: PipelineCaller,
    options: { jobId: string; offset: number },
  ): Promise<LogChunk> {
    return this.#logs.read(caller, options);
  }

  async trigger(
    caller: PipelineCaller,
    { ref }: { ref: string },
  ): Promise<void> {
    const path = `${this.#path}/pipeline?ref=${encodeURIComponent(ref)}`;
    await this.host.client.post(caller, { path, what: `branch ${ref}` });
  }

  /** GitLab repeats the jobs that failed or were cancelled, and silently no others. */
  async rerun(caller: PipelineCaller, runId: string): Promise<void> {
    if (!(await this.#runs.canRetry(caller, runId))) {
      throw new ConflictError(
        `GitLab repeats only jobs that failed or were cancelled, and pipeline ${runId} has none: start a new run`,
      );
    }
    const path = `${this.#runs.runPath(runId)}/retry`;
    await this.host.client.post(caller, { path, what: `pipeline ${runId}` });
  }

  async cancel(caller: PipelineCaller, runId: string): Promise<void> {
    const path = `${this.#runs.runPath(runId)}/cancel`;
    await this.host.client.post(caller, { path, what: `pipeline ${runId}` });
  }

  forget(): void {
    this.host.client.forget();
  }
}
