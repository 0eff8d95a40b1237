import type { ForgeRepositoryHandle } from '@portico/plugin-forge-node';
import type { StoredStep } from '../database/StepStore';
import type { StoredJob } from '../database/StoredJob';
import type { StoredRun } from '../database/StoredRun';
import { runUrl } from '../runs/RunEvents';
import { apiOf } from './presentRun';

function presentStep(step: StoredStep) {
  return {
    number: step.number,
    name: step.name,
    status: step.status,
    conclusion: step.conclusion ?? null,
    started_at: step.startedAt ?? null,
    completed_at: step.completedAt ?? null,
    first_line: step.firstLine ?? null,
  };
}

/** What of jobs depends on others. */
export interface JobSurroundings {
  run: StoredRun;
  repository: ForgeRepositoryHandle;
  baseUrl: string;
  /** Of all attempts that are shown. */
  jobs: StoredJob[];
  steps: StoredStep[];
}

/**
 * A job, with `needs`, `error` and each step's `first_line` besides.
 *
 * Source: docs.github.com, "REST API endpoints for workflow jobs".
 */
export function presentJob(
  job: StoredJob,
  { run, repository, baseUrl, jobs, steps }: JobSurroundings,
) {
  const api = `${apiOf(repository, baseUrl)}/actions`;
  const needed = jobs.filter(
    ({ attempt, jobId }) =>
      attempt === job.attempt && job.plan.needs.includes(jobId),
  );
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${api}/runs/${run.id}`,
    run_attempt: job.attempt,
    name: job.name,
    workflow_name: run.workflowName,
    head_branch: run.branch,
    head_sha: run.sha,
    status: job.status,
    conclusion: job.conclusion ?? null,
    created_at: job.createdAt,
    started_at: job.startedAt ?? null,
    completed_at: job.completedAt ?? null,
    steps: steps.filter(step => step.job === job.id).map(presentStep),
    needs: needed.map(({ id }) => id),
    error: job.error ?? null,
    labels: [],
    runner_name: job.runner ?? null,
    url: `${api}/jobs/${job.id}`,
    html_url: `${runUrl(repository, run.id)}/job/${job.id}`,
    check_run_url: `${apiOf(repository, baseUrl)}/check-runs/${job.id}`,
  };
}

const CHECK_STATUSES = { waiting: 'queued' } as Record<string, string>;

/**
 * A job as the check of a commit.
 *
 * Source: docs.github.com, "REST API endpoints for check runs".
 */
export function presentCheck(
  job: StoredJob,
  options: Pick<JobSurroundings, 'run' | 'repository' | 'baseUrl'>,
) {
  const { run, repository, baseUrl } = options;
  const url = `${runUrl(repository, run.id)}/job/${job.id}`;
  return {
    id: job.id,
    name: job.name,
    head_sha: run.sha,
    status: CHECK_STATUSES[job.status] ?? job.status,
    conclusion: job.conclusion ?? null,
    started_at: job.startedAt ?? job.createdAt,
    completed_at: job.completedAt ?? null,
    url: `${apiOf(repository, baseUrl)}/check-runs/${job.id}`,
    html_url: url,
    details_url: url,
    output: {
      title: run.workflowName,
      summary: job.error ?? null,
      text: null,
    },
    check_suite: { id: run.id },
    app: { slug: 'github-actions', name: 'Actions' },
  };
}
