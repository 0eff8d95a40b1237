import type {
  PipelineConclusion,
  PipelineJob,
  PipelineRun,
  PipelineStatus,
} from '@portico/plugin-pipelines-common';
import { firstLine, toTime, toTimes } from '../times';
import type { ActionsJob, ActionsRun } from './schemas';

const STATUSES: Record<string, PipelineStatus> = {
  queued: 'queued',
  requested: 'queued',
  waiting: 'queued',
  pending: 'queued',
  blocked: 'queued',
  // Gitea, of what it has no word for
  '': 'queued',
  in_progress: 'in_progress',
  running: 'in_progress',
};

const CONCLUSIONS: Record<string, PipelineConclusion> = {
  success: 'success',
  failure: 'failure',
  startup_failure: 'failure',
  cancelled: 'cancelled',
  stale: 'cancelled',
  skipped: 'skipped',
  timed_out: 'timed_out',
  action_required: 'action_required',
};

interface Progress {
  status?: string | null;
  conclusion?: string | null;
}

/** How far it is, and how it ended; some hosts say the end as the status. */
export function toProgress({
  status: word,
  conclusion,
}: Progress): Pick<PipelineRun, 'status' | 'conclusion'> {
  const status = word ?? '';
  const known = STATUSES[status];
  return known
    ? { status: known }
    : {
        status: 'completed',
        conclusion: CONCLUSIONS[conclusion || status] ?? 'neutral',
      };
}

/** The file of a workflow, which Gitea says with its ref. */
export function workflowFile(path: string): string {
  return path.split('@', 1)[0].split('/').pop() ?? path;
}

export function toRun(run: ActionsRun): PipelineRun {
  const progress = toProgress(run);
  const ended = progress.status === 'completed';
  const message = firstLine(run.head_commit?.message ?? run.display_title);
  const workflow = run.name || workflowFile(run.path ?? '');
  return {
    id: run.id,
    number: run.run_number,
    name: firstLine(run.display_title) ?? workflow,
    workflow,
    ...progress,
    branch: run.head_branch || undefined,
    sha: run.head_sha || undefined,
    message,
    author: run.head_commit?.author?.name ?? run.actor?.login ?? undefined,
    event: run.event ?? undefined,
    ...toTimes(
      toTime(run.run_started_at) ?? toTime(run.started_at) ?? run.created_at,
      ended ? toTime(run.completed_at) ?? run.updated_at : undefined,
    ),
    url: run.html_url ?? undefined,
    attempt: run.run_attempt || 1,
  };
}

// needs are ids, or names as the workflow has them, of which each combination
// of a matrix is a job
function resolveNeeds(job: ActionsJob, jobs: ActionsJob[]): string[] {
  return (job.needs ?? []).flatMap(need =>
    jobs
      .filter(
        ({ id, name }) =>
          id === need || name === need || name.startsWith(`${need} (`),
      )
      .map(({ id }) => id),
  );
}

export function toJobs(jobs: ActionsJob[]): PipelineJob[] {
  return jobs.map(job => ({
    id: job.id,
    name: job.name,
    needs: resolveNeeds(job, jobs),
    ...toProgress(job),
    steps: (job.steps ?? []).map(step => ({
      number: step.number,
      name: step.name,
      ...toProgress(step),
      startedAt: toTime(step.started_at),
      completedAt: toTime(step.completed_at),
      firstLine: step.first_line ?? undefined,
    })),
    startedAt: toTime(job.started_at),
    completedAt: toTime(job.completed_at),
    error: job.error ?? undefined,
  }));
}
