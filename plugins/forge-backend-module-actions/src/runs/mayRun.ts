import type { JsonObject, Status } from '@portico/workflows';
import { evaluateCondition, statusOfNeeds } from '@portico/workflows';
import type { StoredJob } from '../database/StoredJob';
import { JobsById, needsContext, resultsBefore } from './needs';

/** What conditions of jobs can use, besides what the jobs themselves say. */
export interface RunContext {
  github: JsonObject;
  inputs: JsonObject;
  /** Whether the run was asked to end. */
  cancelled: boolean;
}

/**
 * Whether a job is to run, now that what it needs has ended.
 *
 * @throws ExpressionError
 */
export function mayRun(
  job: StoredJob,
  groups: JobsById,
  { github, inputs, cancelled }: RunContext,
): boolean {
  const status: Status = statusOfNeeds(resultsBefore(job, groups), {
    runCancelled: cancelled,
  });
  const needs = needsContext(job, groups);
  return evaluateCondition(job.plan.if, { github, inputs, needs }, status);
}

/** As `mayRun`, where a condition that cannot be evaluated is one that does not hold. */
export function survives(
  job: StoredJob,
  groups: JobsById,
  context: RunContext,
): boolean {
  try {
    return mayRun(job, groups, context);
  } catch {
    return false;
  }
}
