import { ExpressionError } from '@portico/workflows';
import type { StoredJob } from '../database/StoredJob';
import { cancelJob } from './cancelJob';
import { mayRun, RunContext } from './mayRun';
import { groupJobs, isReady, JobsById } from './needs';

// each combination of a matrix that failed ends the others
function failFast(groups: JobsById): StoredJob[] {
  const changed: StoredJob[] = [];
  for (const group of groups.values()) {
    const failed = group.some(
      ({ conclusion, plan }) =>
        plan.failFast &&
        !plan.continueOnError &&
        (conclusion === 'failure' || conclusion === 'timed_out'),
    );
    if (failed) {
      changed.push(...group.filter(cancelJob));
    }
  }
  return changed;
}

function hasRoom(job: StoredJob, groups: JobsById): boolean {
  const { maxParallel } = job.plan;
  const group = groups.get(job.jobId) ?? [];
  const under = group.filter(({ status }) =>
    ['queued', 'in_progress'].includes(status),
  );
  return !maxParallel || under.length < Math.max(1, Math.floor(maxParallel));
}

function start(
  job: StoredJob,
  groups: JobsById,
  context: RunContext,
): StoredJob[] {
  const end = (conclusion: StoredJob['conclusion']) => {
    job.status = 'completed';
    job.conclusion = conclusion;
  };
  try {
    if (!mayRun(job, groups, context)) {
      end(context.cancelled ? 'cancelled' : 'skipped');
    } else if (hasRoom(job, groups)) {
      job.status = 'queued';
    } else {
      return [];
    }
  } catch (error) {
    if (!(error instanceof ExpressionError)) {
      throw error;
    }
    end('failure');
    job.error = `The \`if\` of the job ${job.jobId} cannot be evaluated: ${error.message}`;
  }
  return [job];
}

/**
 * Takes the jobs of a run on as far as they go without a runner: those whose
 * needs have ended are queued or skipped, and a matrix that failed is ended.
 *
 * @param given - all jobs of the attempt, in their order; they stay as they are
 * @returns what the jobs that change become
 */
export function advance(
  given: readonly StoredJob[],
  context: RunContext,
): StoredJob[] {
  const jobs = given.map(job => ({ ...job }));
  const groups = groupJobs(jobs);
  const changed = new Set<StoredJob>();
  for (;;) {
    const moved = failFast(groups);
    for (const job of jobs) {
      if (job.status === 'waiting' && isReady(job, groups)) {
        moved.push(...start(job, groups, context));
      }
    }
    if (moved.length === 0) {
      return [...changed];
    }
    moved.forEach(job => changed.add(job));
  }
}
