import type { EvaluationContext, JsonObject } from '../expressions';
import {
  evaluateBoolean,
  evaluateNumber,
  ExpressionError,
} from '../expressions';
import { workflowLimits } from '../limits';
import type { Job } from '../model/Job';
import type { Workflow } from '../model/Workflow';
import type { Problem } from '../Problem';
import { expandMatrix } from './expandMatrix';
import { nameJob } from './nameJob';
import { resolveValues } from './resolveValues';

/** A job of a run. */
export type PlannedJob = {
  /** Unique in the run: the id, and behind a colon the number of the combination. */
  key: string;
  /** The id in the file. */
  jobId: string;
  name: string;
  /** Ids of the file; all planned jobs with such an id have to end first. */
  needs: string[];
  /** The condition, which is evaluated when what it needs has ended. */
  if?: string;
  /** The `matrix` context. */
  matrix?: JsonObject;
  timeoutMinutes?: number;
  continueOnError: boolean;
  /** Whether its failure cancels the others of its matrix. */
  failFast: boolean;
  /** How many of its matrix run at a time. */
  maxParallel?: number;
  /** With any of these it fails at once. */
  problems: Problem[];
};

/** Jobs of a run, or why it fails as a whole. */
export type Plan =
  | { jobs: PlannedJob[]; problems?: undefined }
  | { jobs?: undefined; problems: Problem[] };

type PlanContext = Pick<EvaluationContext, 'github' | 'inputs'>;

function planFailed(job: Job, problems: Problem[]): PlannedJob {
  const { id, needs } = job;
  return {
    key: id,
    jobId: id,
    name: job.name && !job.name.includes('${{') ? job.name : id,
    needs,
    ...(job.if !== undefined && { if: job.if }),
    continueOnError: false,
    failFast: false,
    problems,
  };
}

function planOne(
  job: Job,
  { matrix, number }: { matrix?: JsonObject; number: number },
  planContext: PlanContext,
): PlannedJob {
  const context = { ...planContext, matrix: matrix ?? null };
  const { id, strategy, timeoutMinutes } = job;
  const parallel = strategy?.maxParallel;
  return {
    key: matrix ? `${id}:${number}` : id,
    jobId: id,
    name: nameJob(job, matrix, context),
    needs: job.needs,
    ...(job.if !== undefined && { if: job.if }),
    ...(matrix && { matrix }),
    ...(timeoutMinutes !== undefined && {
      timeoutMinutes: evaluateNumber(timeoutMinutes, context),
    }),
    continueOnError: evaluateBoolean(job.continueOnError, context),
    failFast: matrix
      ? evaluateBoolean(strategy?.failFast ?? true, context)
      : false,
    ...(parallel !== undefined && {
      maxParallel: evaluateNumber(parallel, context),
    }),
    problems: [],
  };
}

function planJob(job: Job, context: PlanContext): PlannedJob[] {
  if (job.problems.length > 0) {
    return [planFailed(job, job.problems)];
  }
  const { strategy } = job;
  try {
    if (strategy?.matrix === undefined) {
      return [planOne(job, { number: 1 }, context)];
    }
    const combinations = expandMatrix(resolveValues(strategy.matrix, context));
    if (combinations.length === 0) {
      throw new ExpressionError('The matrix has no combination.');
    }
    return combinations.map((matrix, index) =>
      planOne(job, { matrix, number: index + 1 }, context),
    );
  } catch (error) {
    if (!(error instanceof ExpressionError)) {
      throw error;
    }
    const { line, column } = strategy?.at ?? job.at;
    return [
      planFailed(job, [{ line, column, message: error.message, job: job.id }]),
    ];
  }
}

/**
 * The jobs of a run in the order of the file, one for each combination of a matrix. Conditions are left
 * to be evaluated when what they need has ended.
 *
 * @param context - what is known then; the texts of the file can use no more
 */
export function planJobs(workflow: Workflow, context: PlanContext = {}): Plan {
  const jobs: PlannedJob[] = [];
  for (const job of workflow.jobs) {
    jobs.push(...planJob(job, context));
    if (jobs.length > workflowLimits.jobs) {
      const { line, column } = job.strategy?.at ?? job.at;
      const message = `A run may have ${workflowLimits.jobs} jobs; with the matrix of \`${job.id}\` this has more.`;
      return { problems: [{ line, column, message }] };
    }
  }
  return { jobs };
}
