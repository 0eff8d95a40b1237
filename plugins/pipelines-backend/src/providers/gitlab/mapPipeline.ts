import type {
  PipelineConclusion,
  PipelineJob,
  PipelineRun,
} from '@portico/plugin-pipelines-common';
import { firstLine, toTime, toTimes } from '../times';
import type { GitlabCommit, GitlabJob, GitlabPipeline } from './schemas';

const CONCLUSIONS: Record<string, PipelineConclusion> = {
  success: 'success',
  failed: 'failure',
  canceled: 'cancelled',
  skipped: 'skipped',
  manual: 'action_required',
};

/** How far it is, and how it ended. */
export function toProgress(
  status: string,
): Pick<PipelineRun, 'status' | 'conclusion'> {
  const conclusion = CONCLUSIONS[status];
  if (conclusion) {
    return { status: 'completed', conclusion };
  }
  const runs = status === 'running' || status === 'canceling';
  return { status: runs ? 'in_progress' : 'queued' };
}

export function toRun(
  pipeline: GitlabPipeline,
  commit: GitlabCommit | undefined,
): PipelineRun {
  const progress = toProgress(pipeline.status);
  const ended = progress.status === 'completed';
  const message = firstLine(commit?.title);
  return {
    id: pipeline.id,
    number: pipeline.iid,
    name: pipeline.name || message || `Pipeline ${pipeline.iid}`,
    // a project has one, in .gitlab-ci.yml
    workflow: '.gitlab-ci.yml',
    ...progress,
    branch: pipeline.ref ?? undefined,
    sha: pipeline.sha ?? undefined,
    message,
    author: commit?.author_name ?? pipeline.user?.name ?? undefined,
    event: pipeline.source ?? undefined,
    ...toTimes(
      pipeline.started_at ?? pipeline.created_at,
      ended ? pipeline.finished_at ?? pipeline.updated_at : undefined,
    ),
    url: pipeline.web_url ?? undefined,
    attempt: 1,
  };
}

/** The newest of each job: a repeated one has a new, higher id, and its stage is where it was. */
export function sortJobs(jobs: GitlabJob[]): {
  stages: string[];
  newest: GitlabJob[];
} {
  const sorted = [...jobs].sort((a, b) => Number(a.id) - Number(b.id));
  const byName = new Map<string, GitlabJob>();
  sorted.forEach(job => byName.set(job.name, job));
  const stages = [...new Set(sorted.map(({ stage }) => stage))];
  return { stages, newest: [...byName.values()] };
}

function toJob(job: GitlabJob, needs: string[]): PipelineJob {
  const { status, conclusion } = toProgress(job.status);
  const isExcused = conclusion === 'failure' && job.allow_failure;
  return {
    id: job.id,
    name: job.name,
    needs,
    status,
    conclusion: isExcused ? 'neutral' : conclusion,
    steps: [],
    startedAt: toTime(job.started_at),
    completedAt: toTime(job.finished_at),
    error:
      conclusion === 'failure'
        ? job.failure_reason?.replaceAll('_', ' ')
        : undefined,
  };
}

/**
 * The jobs of a pipeline stage by stage, each of which waits for the one before.
 *
 * @param jobs - with those that were repeated, which tell the order of stages
 */
export function toJobs(jobs: GitlabJob[]): PipelineJob[] {
  const { stages, newest } = sortJobs(jobs);
  const inStage = (stage: string) => newest.filter(job => job.stage === stage);
  return stages.flatMap((stage, index) => {
    const needs = index ? inStage(stages[index - 1]).map(({ id }) => id) : [];
    return inStage(stage).map(job => toJob(job, needs));
  });
}
