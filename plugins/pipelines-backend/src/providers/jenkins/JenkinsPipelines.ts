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
import { JenkinsBuilds } from './JenkinsBuilds';
import type { JenkinsHost } from './JenkinsHost';
import { readRunId } from './runId';

const FOUND = 302;

/** The builds of one job of a Jenkins. */
export class JenkinsPipelines implements EntityPipelines {
  readonly info: ProviderInfo;
  readonly #builds: JenkinsBuilds;

  /** @param job - with its folders, such as `shop/api` */
  constructor(
    private readonly host: JenkinsHost,
    private readonly job: string,
  ) {
    const segments = job.split('/').map(one => encodeURIComponent(one));
    const path = segments.map(one => `/job/${one}`).join('');
    this.#builds = new JenkinsBuilds(host, path, job);
    const title = 'Jenkins';
    this.info = {
      id: 'jenkins',
      title,
      can: { trigger: true, rerun: true, cancel: true },
      links: [{ title, url: `${host.webUrl}${path}` }],
    };
  }

  getDefaultBranch(caller: PipelineCaller): Promise<string | undefined> {
    return this.#builds.getDefaultBranch(caller);
  }

  listRuns(caller: PipelineCaller, options: ListRunsOptions) {
    return this.#builds.list(caller, options);
  }

  getRun(caller: PipelineCaller, runId: string): Promise<PipelineRunDetails> {
    return this.#builds.get(caller, runId);
  }

  readLog(
    caller: PipelineCaller,
    { runId, offset }: { runId: string; offset: number },
  ): Promise<LogChunk> {
    const path = `${this.#builds.buildPath(runId)}/logText/progressiveText`;
    const what = `log of build ${runId}`;
    return this.host.logs.read(caller, { path, what, offset });
  }

  async trigger(
    caller: PipelineCaller,
    { ref }: { ref: string },
  ): Promise<void> {
    const isMultibranch = await this.#builds.isMultibranch(caller);
    const job = this.#builds.jobPath(isMultibranch ? ref : undefined);
    const what = `job '${this.job}' of '${ref}'`;
    const verb = (await this.#builds.hasParameters(caller, { job, what }))
      ? 'buildWithParameters'
      : 'build';
    await this.host.client.post(caller, { path: `${job}/${verb}`, what });
  }

  /** A build is not repeated; another one is started with its parameters. */
  async rerun(caller: PipelineCaller, runId: string): Promise<void> {
    const build = await this.#builds.getBuild(caller, runId);
    const parameters = (build.actions ?? []).flatMap(
      action => action?.parameters ?? [],
    );
    // Jenkins keeps passwords to itself, which are their defaults then
    const given = parameters.flatMap(({ name, value }) =>
      value === undefined || value === null ? [] : [[name, String(value)]],
    );
    const job = this.#builds.jobPath(readRunId(runId).branch);
    const path = parameters.length
      ? `${job}/buildWithParameters?${new URLSearchParams(given)}`
      : `${job}/build`;
    const what = `job '${this.job}'`;
    await this.host.client.post(caller, { path, what });
  }

  async cancel(caller: PipelineCaller, runId: string): Promise<void> {
    await this.host.client.post(caller, {
      path: `${this.#builds.buildPath(runId)}/stop`,
      what: `build ${runId}`,
      // to the page of the build
      mayAnswer: [FOUND],
    });
  }

  forget(): void {
    this.host.client.forget();
  }
}
