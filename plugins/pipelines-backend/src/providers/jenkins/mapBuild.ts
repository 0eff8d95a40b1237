import type {
  PipelineConclusion,
  PipelineJob,
  PipelineRun,
  PipelineStep,
} from '@portico/plugin-pipelines-common';
import { firstLine, toTime, toTimes } from '../times';
import type { JenkinsBuild, JenkinsStage } from './schemas';

/** The one job of a build, which has one log. */
export const BUILD_JOB = 'build';

const RESULTS: Record<string, PipelineConclusion> = {
  SUCCESS: 'success',
  FAILURE: 'failure',
  UNSTABLE: 'failure',
  ABORTED: 'cancelled',
  NOT_BUILT: 'skipped',
};

const STAGES: Record<string, Pick<PipelineStep, 'status' | 'conclusion'>> = {
  SUCCESS: { status: 'completed', conclusion: 'success' },
  FAILED: { status: 'completed', conclusion: 'failure' },
  UNSTABLE: { status: 'completed', conclusion: 'failure' },
  ABORTED: { status: 'completed', conclusion: 'cancelled' },
  NOT_EXECUTED: { status: 'completed', conclusion: 'skipped' },
  IN_PROGRESS: { status: 'in_progress' },
  PAUSED_PENDING_INPUT: { status: 'in_progress' },
};

function progressOf({
  building,
  result,
}: JenkinsBuild): Pick<PipelineRun, 'status' | 'conclusion'> {
  return building
    ? { status: 'in_progress' }
    : { status: 'completed', conclusion: RESULTS[result ?? ''] ?? 'neutral' };
}

/** The branch it was built from, without its remote. */
export function branchOf({ actions }: JenkinsBuild): string | undefined {
  const revision = actions?.find(one => one?.lastBuiltRevision);
  const name = revision?.lastBuiltRevision?.branch?.[0]?.name;
  return name?.replace(/^(refs\/(remotes|heads)\/)?(origin\/)?/, '');
}

function endOf({ timestamp, duration, building }: JenkinsBuild) {
  return building ? undefined : timestamp + duration;
}

export function toRun(
  build: JenkinsBuild,
  { id, workflow, branch }: { id: string; workflow: string; branch?: string },
): PipelineRun {
  const actions = build.actions ?? [];
  const revision = actions.find(one => one?.lastBuiltRevision);
  const [cause] = actions.find(one => one?.causes?.length)?.causes ?? [];
  // the newest change comes last
  const changes = build.changeSets?.at(-1) ?? build.changeSet;
  const change = changes?.items.at(-1);
  const message = firstLine(change?.msg);
  return {
    id,
    number: build.number,
    name: message ?? build.displayName ?? `#${build.number}`,
    workflow,
    ...progressOf(build),
    branch: branch ?? branchOf(build),
    sha: revision?.lastBuiltRevision?.SHA1 ?? undefined,
    message,
    author: change?.author?.fullName ?? cause?.userName ?? undefined,
    event: cause?.shortDescription ?? undefined,
    ...toTimes(build.timestamp, endOf(build)),
    url: build.url ?? undefined,
    attempt: 1,
  };
}

function toStep(stage: JenkinsStage, index: number): PipelineStep {
  const progress = STAGES[stage.status] ?? { status: 'queued' };
  const start = stage.startTimeMillis ?? undefined;
  const end = (start ?? NaN) + (stage.durationMillis ?? NaN);
  return {
    number: index + 1,
    name: stage.name,
    ...progress,
    startedAt: toTime(start),
    completedAt: progress.status === 'completed' ? toTime(end) : undefined,
  };
}

/** A build is one job, since it has one log; its stages are the steps. */
export function toJob(
  build: JenkinsBuild,
  stages: JenkinsStage[],
): PipelineJob {
  return {
    id: BUILD_JOB,
    name: build.displayName ?? `#${build.number}`,
    needs: [],
    ...progressOf(build),
    steps: stages.map(toStep),
    startedAt: toTime(build.timestamp),
    completedAt: toTime(endOf(build)),
    error: stages.find(({ error }) => error)?.error?.message ?? undefined,
  };
}
