import type {
  ForgeHost,
  ForgeRepositoryHandle,
} from '@portico/plugin-forge-node';
import type { JsonObject } from '@portico/workflows';
import type { Database } from '../database/Database';
import type { RunDraft, StoredRun } from '../database/StoredRun';
import { githubContext } from './githubContext';
import { failedPlan, planRun, RunPlan } from './planRun';
import type { RunProgress } from './RunProgress';

const MAX_TITLE = 255;
const MAX_MESSAGE = 10_000;

/** What a run is to be of. */
export interface RunRequest {
  repository: ForgeRepositoryHandle;
  workflow: { path: string; name: string; text: string; refusal?: string };
  event: StoredRun['event'];
  /** Whole, such as `refs/heads/main`. */
  ref: string;
  sha: string;
  actor: string;
  inputs?: JsonObject;
  /** Why it fails now, and may be repeated later. */
  obstacle?: string;
}

/** Makes runs, planned and as far on as they go without a runner. */
export class RunCreation {
  constructor(
    private readonly options: {
      database: Database;
      host: ForgeHost;
      progress: RunProgress;
    },
  ) {}

  async create(request: RunRequest): Promise<StoredRun> {
    const { database, progress } = this.options;
    const { repository, workflow, obstacle } = request;
    const draft = await createDraft(request);
    const { text } = workflow;
    const made = await database.transaction(async stores => {
      const run = await stores.runs.create(draft, text);
      const plan = this.plan(run, repository, text);
      const { workflowName, title = run.title } = plan;
      const jobs = obstacle ? failedPlan(workflow.path, obstacle) : plan.jobs;
      await stores.jobs.create(run, jobs);
      await stores.runs.update(run.id, { workflowName, title });
      return progress.settle(stores, run.id, repository);
    });
    progress.tell(made, repository, true);
    return made;
  }

  /** The jobs of the newest attempt of a run. */
  plan(
    run: StoredRun,
    repository: ForgeRepositoryHandle,
    text: string,
  ): RunPlan {
    const { workflowPath: path, workflowName, refusal, inputs } = run;
    if (refusal) {
      return { workflowName, jobs: failedPlan(path, refusal) };
    }
    const github = githubContext(run, repository, this.options.host.baseUrl);
    return planRun({ text, path }, { github, inputs });
  }
}

async function createDraft(request: RunRequest): Promise<RunDraft> {
  const { repository, workflow, event, ref, sha, actor, inputs } = request;
  const { message, author } = await repository.readCommit(sha);
  const firstLine = message.split('\n', 1)[0].trim();
  return {
    repositoryId: repository.id,
    workflowPath: workflow.path,
    workflowName: workflow.name,
    event,
    ref,
    branch: ref.replace(/^refs\/(?:heads|tags)\//, ''),
    sha,
    title: (event === 'push' && firstLine.slice(0, MAX_TITLE)) || workflow.name,
    actor,
    commit: { message: message.slice(0, MAX_MESSAGE), author },
    inputs: inputs ?? {},
    refusal: workflow.refusal,
  };
}
