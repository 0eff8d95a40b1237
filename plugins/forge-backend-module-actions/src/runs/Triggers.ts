import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  ForgePush,
  ForgeRepositoryHandle,
} from '@portico/plugin-forge-node';
import { isTriggeredBy, JsonObject, resolveInputs } from '@portico/workflows';
import type { ActionsConfig } from '../config/readActionsConfig';
import type { Database } from '../database/Database';
import type { StoredRun } from '../database/StoredRun';
import { requireRunner } from './requireRunner';
import { RunCreation, RunRequest } from './RunCreation';
import {
  WorkflowFile,
  WORKFLOWS_FOLDER,
  WorkflowReader,
} from './WorkflowFiles';

const NO_COMMIT = /^0+$/;
const HAS_RUNS = /^refs\/(?:heads|tags)\//;
// Source: docs.github.com, "Skipping workflow runs"
const SKIPS = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/;

/** What makes runs: pushes and dispatches. */
export class Triggers {
  constructor(
    private readonly options: {
      config: ActionsConfig;
      creation: RunCreation;
      database: Database;
      files: WorkflowReader;
    },
  ) {}

  /** Runs each workflow that is for this push; one that cannot be read fails. */
  async pushed({ repository, ref, before, after, pusher }: ForgePush) {
    const { config, files } = this.options;
    if (!config.runner || NO_COMMIT.test(after) || !HAS_RUNS.test(ref)) {
      return;
    }
    // a tag may be an object of its own
    const sha = await repository.findCommit(after);
    const read = sha && (await files.read(repository, sha));
    if (!read || !(read.files.length || read.left.length)) {
      return;
    }
    const { message } = await repository.readCommit(sha);
    if (SKIPS.test(message)) {
      return;
    }
    const changedPaths = await this.#changedPaths(repository, before, {
      sha,
      files: read.files,
    });
    const event = { name: 'push', ref, changedPaths } as const;
    const wanted = read.files.filter(
      ({ on }) => !on || isTriggeredBy({ on }, event),
    );
    const about = { repository, ref, sha, actor: pusher };
    for (const workflow of [...wanted, ...this.#surplus(read.left)]) {
      await this.#create({ ...about, workflow, event: 'push' });
    }
  }

  /** @throws InputError for a workflow that is not for it, and inputs that are not right. */
  async dispatch(
    repository: ForgeRepositoryHandle,
    wanted: {
      workflow: string;
      ref: string;
      inputs: JsonObject;
      actor: string;
    },
  ): Promise<StoredRun> {
    const { config, database } = this.options;
    requireRunner(config);
    const { openRuns } = config.limits;
    if ((await database.runs.countOpen(repository.id)) >= openRuns) {
      throw new ConflictError(this.#tooMany());
    }
    const { ref, sha } = await resolveRef(repository, wanted.ref);
    const workflow = await this.find(repository, sha, wanted.workflow);
    const inputs = readInputs(workflow, wanted.inputs);
    const { actor } = wanted;
    const event = 'workflow_dispatch';
    const { creation } = this.options;
    return creation.create({
      ...{ repository, workflow, event, ref, sha, actor, inputs },
    });
  }

  /** A workflow of a commit by its file. @throws NotFoundError */
  async find(
    repository: ForgeRepositoryHandle,
    sha: string,
    name: string,
  ): Promise<WorkflowFile> {
    const { files } = await this.options.files.read(repository, sha);
    const found = files.find(
      ({ path }) => path === name || path === `${WORKFLOWS_FOLDER}/${name}`,
    );
    if (!found) {
      const names = files.map(({ path }) => path.split('/').pop()).join(', ');
      throw new NotFoundError(
        `There is no workflow '${name}' at ${sha.slice(0, 10)}: there is ${
          names || 'none'
        }`,
      );
    }
    return found;
  }

  async #create(request: RunRequest): Promise<void> {
    const { config, creation, database } = this.options;
    const open = await database.runs.countOpen(request.repository.id);
    const { path } = request.workflow;
    const isFull = open >= config.limits.openRuns;
    await creation.create({
      ...request,
      ...(isFull && { obstacle: `${path}: ${this.#tooMany()}` }),
    });
  }

  #tooMany(): string {
    return `${this.options.config.limits.openRuns} runs of this repository are under way or wait, as many as 'forge.actions.limits.openRuns' allows: repeat it when they have ended`;
  }

  #surplus(left: string[]): RunRequest['workflow'][] {
    const { workflows } = this.options.config.limits;
    const refusal = `${WORKFLOWS_FOLDER}: ${
      workflows + left.length
    } workflow files are more than 'forge.actions.limits.workflows' allows: ${left
      .slice(0, 5)
      .join(', ')} and those after it did not run`;
    const name = WORKFLOWS_FOLDER;
    return left.length ? [{ path: name, name, text: '', refusal }] : [];
  }

  async #changedPaths(
    repository: ForgeRepositoryHandle,
    base: string,
    { sha, files }: { sha: string; files: WorkflowFile[] },
  ): Promise<string[] | undefined> {
    const wanted = files.some(({ on }) => on?.push?.paths);
    if (!wanted || NO_COMMIT.test(base)) {
      return undefined;
    }
    try {
      return await repository.listChangedPaths({ base, head: sha });
    } catch {
      // too much changed to say what: then every filter passes
      return undefined;
    }
  }
}

async function resolveRef(repository: ForgeRepositoryHandle, wanted: string) {
  const found = await repository.findRef(wanted);
  if (!found) {
    throw new InputError(`There is no branch or tag '${wanted}'`);
  }
  return { sha: found.commit, ref: found.ref };
}

function readInputs(
  { on, path, refusal }: WorkflowFile,
  given: JsonObject,
): JsonObject {
  if (refusal) {
    throw new InputError(refusal);
  }
  if (on && !on.workflowDispatch) {
    throw new InputError(
      `${path} cannot be started by hand: add 'workflow_dispatch' to its 'on'`,
    );
  }
  const { inputs, problems } = resolveInputs({ on: on ?? {} }, given);
  if (!inputs) {
    throw new InputError(`${path}: ${problems.join(' ')}`);
  }
  return inputs;
}
