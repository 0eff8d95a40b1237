import { NotFoundError } from '@backstage/errors';
import type { StoredJob } from '../database/StoredJob';
import { LEASE_SECONDS } from '../leases/LeaseService';
import { minutesOf } from '../leases/LeaseSweep';
import { githubContext, loginOf } from '../runs/githubContext';
import { groupJobs, needsContext } from '../runs/needs';
import type { ActionsContext } from './ActionsContext';

/** All that a runner has to know of a job. @throws NotFoundError when its repository is gone. */
export async function describeAssignment(
  job: StoredJob,
  { config, database, host }: ActionsContext,
) {
  const run = await database.runs.find(job.runId);
  const repository = run && (await host.find(run.repositoryId));
  if (!run || !repository) {
    throw new NotFoundError(`There is no run ${job.runId}`);
  }
  const { owner, name } = repository;
  const all = await database.jobs.list(run.id, job.attempt);
  return {
    jobId: job.id,
    lease: job.lease,
    leaseSeconds: LEASE_SECONDS,
    run: {
      id: run.id,
      number: run.number,
      attempt: run.attempt,
      workflowName: run.workflowName,
      workflowPath: run.workflowPath,
      event: run.event,
      ref: run.ref,
      branch: run.branch,
      sha: run.sha,
      repository: { owner, name },
      actor: loginOf(run.actor),
    },
    workflow: await database.runs.readSource(run.id),
    jobKey: job.key,
    jobName: job.name,
    matrix: job.plan.matrix ?? null,
    needs: needsContext(job, groupJobs(all)),
    github: githubContext(run, repository, host.baseUrl),
    inputs: run.inputs,
    env: {},
    secrets: {},
    cloneArchiveUrl: `${host.baseUrl}/runner/jobs/${job.id}/archive`,
    timeoutMinutes: minutesOf(job, config.limits),
  };
}
