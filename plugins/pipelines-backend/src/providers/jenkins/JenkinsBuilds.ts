import { NotFoundError } from '@backstage/errors';
import type {
  PipelineRun,
  PipelineRunDetails,
  PipelineStatus,
} from '@portico/plugin-pipelines-common';
import type {
  ListRunsOptions,
  PipelineCaller,
} from '@portico/plugin-pipelines-node';
import type { z } from 'zod';
import { readCursor } from '../../http/paging';
import type { JenkinsHost } from './JenkinsHost';
import { toJob, toRun } from './mapBuild';
import { readRunId, toRunId } from './runId';
import {
  buildSchema,
  describeSchema,
  JenkinsBuild,
  jenkinsJobSchema,
  JenkinsStage,
} from './schemas';

const BUILD =
  'number,url,result,building,timestamp,duration,displayName,' +
  'actions[causes[shortDescription,userName],lastBuiltRevision[SHA1,branch[name]],parameters[name,value]],' +
  'changeSets[items[msg,author[fullName]]],changeSet[items[msg,author[fullName]]]';
// Jenkins knows which branch is the primary one, and does not tell
const PRIMARY = ['main', 'master', 'trunk'];
const WINDOW = 100;
const MAX_WINDOWS = 5;

type JenkinsJob = z.output<typeof jenkinsJobSchema>;

/** Reads the builds of one job, or of the jobs of a multibranch project. */
export class JenkinsBuilds {
  /** @param path - such as `/job/shop/job/api` */
  constructor(
    private readonly host: JenkinsHost,
    private readonly path: string,
    private readonly workflow: string,
  ) {}

  async getDefaultBranch(caller: PipelineCaller): Promise<string | undefined> {
    const names = (await this.#listBranches(caller)) ?? [];
    return PRIMARY.find(name => names.includes(name));
  }

  /** Whether there is a job for each branch. */
  async isMultibranch(caller: PipelineCaller): Promise<boolean> {
    return (await this.#listBranches(caller)) !== undefined;
  }

  /** Whether a job takes parameters, with which it is started otherwise. */
  async hasParameters(
    caller: PipelineCaller,
    { job, what }: { job: string; what: string },
  ): Promise<boolean> {
    const tree = 'property[parameterDefinitions[name]]';
    const { property } = await this.#read(caller, tree, { job, what });
    return Boolean(property?.some(one => one?.parameterDefinitions?.length));
  }

  /** Jenkins filters nothing, so that builds are looked through in windows. */
  async list(
    caller: PipelineCaller,
    { branch, status, limit, cursor }: ListRunsOptions,
  ): Promise<{ items: PipelineRun[]; cursor?: string }> {
    const items: PipelineRun[] = [];
    const size = branch || status ? WINDOW : limit;
    let from = readCursor(cursor, 0);
    for (let windows = 0; windows < MAX_WINDOWS; windows++) {
      const runs = await this.#window(caller, { from, size, branch });
      for (const run of runs) {
        if (items.length === limit) {
          return { items, cursor: `${from}` };
        }
        from++;
        if (isWanted(run, { branch, status })) {
          items.push(run);
        }
      }
      if (runs.length < size) {
        return { items };
      }
      if (items.length === limit) {
        break;
      }
    }
    return { items, cursor: `${from}` };
  }

  async get(
    caller: PipelineCaller,
    runId: string,
  ): Promise<PipelineRunDetails> {
    const [build, stages] = await Promise.all([
      this.getBuild(caller, runId),
      this.#stages(caller, runId),
    ]);
    const { branch } = readRunId(runId);
    const { workflow } = this;
    const run = toRun(build, { id: runId, workflow, branch });
    return { ...run, jobs: [toJob(build, stages)] };
  }

  async getBuild(caller: PipelineCaller, runId: string): Promise<JenkinsBuild> {
    const path = `${this.buildPath(runId)}/api/json?tree=${encodeURIComponent(
      BUILD,
    )}`;
    const what = `build ${runId}`;
    const { client } = this.host;
    return (await client.get(caller, { path, what }, buildSchema)).data;
  }

  /** Of the job itself, or of its branch. */
  jobPath(branch?: string): string {
    // Jenkins names the job of a branch with slashes escaped, which are escaped
    // once more in an address
    return branch === undefined
      ? this.path
      : `${this.path}/job/${encodeURIComponent(encodeURIComponent(branch))}`;
  }

  buildPath(runId: string): string {
    const { number, branch } = readRunId(runId);
    return `${this.jobPath(branch)}/${number}`;
  }

  async #window(
    caller: PipelineCaller,
    { from, size, branch }: { from: number; size: number; branch?: string },
  ): Promise<PipelineRun[]> {
    const { workflow } = this;
    const range = `{${from},${from + size}}`;
    const fromStart = `{0,${from + size}}`;
    const { allBuilds, jobs } = await this.#read(
      caller,
      `allBuilds[${BUILD}]${range},jobs[name,allBuilds[${BUILD}]${fromStart}]`,
    );
    if (!jobs) {
      return (allBuilds ?? []).map(build =>
        toRun(build, { id: toRunId(build), workflow }),
      );
    }
    return jobs
      .map(job => ({ ...job, name: toBranch(job.name) }))
      .filter(job => branch === undefined || job.name === branch)
      .flatMap(job =>
        (job.allBuilds ?? []).map(build => {
          const address = { number: build.number, branch: job.name };
          const id = toRunId(address);
          return toRun(build, { id, workflow, branch: job.name });
        }),
      )
      .sort((a, b) => (b.startedAt ?? '').localeCompare(a.startedAt ?? ''))
      .slice(from, from + size);
  }

  async #listBranches(caller: PipelineCaller): Promise<string[] | undefined> {
    const { jobs } = await this.#read(caller, 'jobs[name]');
    return jobs?.map(({ name }) => toBranch(name));
  }

  async #read(
    caller: PipelineCaller,
    tree: string,
    { job, what } = { job: this.path, what: `job '${this.workflow}'` },
  ): Promise<JenkinsJob> {
    const path = `${job}/api/json?tree=${encodeURIComponent(tree)}`;
    const { client } = this.host;
    const { data } = await client.get(caller, { path, what }, jenkinsJobSchema);
    return data;
  }

  // only pipelines have stages, and only with the plugin that tells of them
  async #stages(
    caller: PipelineCaller,
    runId: string,
  ): Promise<JenkinsStage[]> {
    const path = `${this.buildPath(runId)}/wfapi/describe`;
    const what = `stages of build ${runId}`;
    try {
      const { client } = this.host;
      const { data } = await client.get(caller, { path, what }, describeSchema);
      return data.stages;
    } catch (error) {
      if (error instanceof NotFoundError) {
        return [];
      }
      throw error;
    }
  }
}

// Jenkins escapes the names of branches, and not those of other jobs in a folder
function toBranch(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function isWanted(
  run: PipelineRun,
  { branch, status }: { branch?: string; status?: PipelineStatus },
): boolean {
  return (
    (!branch || run.branch === branch) && (!status || run.status === status)
  );
}
