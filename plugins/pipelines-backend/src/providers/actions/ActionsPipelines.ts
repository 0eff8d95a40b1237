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
import type { ActionsHost } from './ActionsHost';
import { ActionsLogs } from './ActionsLogs';
import { ActionsRuns } from './ActionsRuns';
import { ActionsWorkflows } from './ActionsWorkflows';
import { repositorySchema } from './schemas';

// default branches change rarely
const SETTINGS_FRESH_MS = 600_000;

/** The runs of one repository at a host with GitHub's Actions API. */
export class ActionsPipelines implements EntityPipelines {
  readonly repository: { host: string; owner: string; name: string };
  readonly actsAsCaller: boolean;
  readonly #path: string;
  readonly #name: string;
  readonly #logs: ActionsLogs;
  readonly #runs: ActionsRuns;
  readonly #workflows: ActionsWorkflows;

  constructor(
    private readonly host: ActionsHost,
    { owner, name }: { owner: string; name: string },
  ) {
    this.repository = { host: host.host, owner, name };
    this.actsAsCaller = host.kind === 'forge';
    this.#name = `${owner}/${name}`;
    this.#path = `/repos/${this.#name}`;
    this.#logs = new ActionsLogs(host, this.#path);
    this.#runs = new ActionsRuns(host, this.#path, this.#name);
    this.#workflows = new ActionsWorkflows(host, this.#path, this.#name);
  }

  get info(): ProviderInfo {
    const { can, kind, title, webUrl } = this.host;
    const url = `${webUrl}/${this.#name}/actions`;
    return {
      id: kind,
      title,
      can: { trigger: true, ...can },
      // the portal's own pages are where the question came from
      links: kind === 'forge' ? [] : [{ title, url }],
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

  listRuns(caller: PipelineCaller, options: ListRunsOptions) {
    return this.#runs.list(caller, options);
  }

  getRun(caller: PipelineCaller, runId: string): Promise<PipelineRunDetails> {
    return this.#runs.get(caller, runId);
  }

  readLog(
    caller: PipelineCaller,
    options: { jobId: string; offset: number; waitMs?: number },
  ): Promise<LogChunk> {
    return this.#logs.read(caller, options);
  }

  listWorkflows(caller: PipelineCaller) {
    return this.#workflows.list(caller);
  }

  trigger(
    caller: PipelineCaller,
    options: { workflow?: string; ref: string },
  ): Promise<void> {
    return this.#workflows.trigger(caller, options);
  }

  rerun(caller: PipelineCaller, runId: string): Promise<void> {
    return this.#runs.control(caller, runId, 'rerun');
  }

  cancel(caller: PipelineCaller, runId: string): Promise<void> {
    return this.#runs.control(caller, runId, 'cancel');
  }

  forget(): void {
    this.host.client.forget();
  }
}
