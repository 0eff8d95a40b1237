import {
  type EvaluationContext,
  evaluateTexts,
  type Job,
  type JsonObject,
  type Status,
  type Workflow,
} from '@portico/workflows';
import type { Conclusion } from '../backend';
import type { JobEnvironment } from './JobEnvironment';
import { githubContext, runnerContext } from './githubContext';

/** A workflow and the job of it that is run. */
export type PlannedWork = { workflow: Workflow; job: Job };

/** How a step with an id ended. */
export type StepOutcome = {
  outputs: Record<string, string>;
  outcome: Conclusion;
  conclusion: Conclusion;
};

/** What changes from step to step, and the contexts that follow from it. */
export class JobState {
  readonly #fixed: EvaluationContext & { github: JsonObject };
  readonly #steps: Record<string, StepOutcome> = {};
  /** Folders that steps have put in front of PATH, the last one first. */
  readonly paths: string[] = [];
  /** Of workflow and job, and what steps have added. */
  readonly env: Record<string, string>;
  hasFailed = false;
  outputBytes = 0;

  /** @throws ExpressionError */
  constructor(
    { assignment, sandbox, settings, folder }: JobEnvironment,
    { workflow, job }: PlannedWork,
  ) {
    const inside = (path: string) => sandbox.inside(folder, path);
    const github = githubContext(assignment, {
      workspace: inside(folder.workspace),
      eventPath: inside(folder.eventFile),
    });
    this.#fixed = {
      github,
      inputs: (assignment.inputs ?? {}) as JsonObject,
      needs: assignment.needs,
      matrix: (assignment.matrix ?? {}) as JsonObject,
      runner: runnerContext(settings.name, inside(folder.tmp)),
    };
    this.env = {
      ...assignment.env,
      ...evaluateTexts(workflow.env, this.#fixed),
      ...evaluateTexts(job.env, this.#fixed),
    };
  }

  get github(): JsonObject {
    return this.#fixed.github;
  }

  get runner(): JsonObject {
    return this.#fixed.runner as JsonObject;
  }

  status(isStopped: boolean): Status {
    if (isStopped) {
      return 'cancelled';
    }
    return this.hasFailed ? 'failure' : 'success';
  }

  /** @param env - of the step */
  context(status: Status, env: Record<string, string> = {}): EvaluationContext {
    return {
      ...this.#fixed,
      job: { status },
      steps: this.#steps,
      env: { ...this.env, ...env },
    };
  }

  addStep(id: string | undefined, outcome: StepOutcome): void {
    if (id !== undefined) {
      this.#steps[id] = outcome;
    }
    if (outcome.conclusion === 'failure') {
      this.hasFailed = true;
    }
  }
}
