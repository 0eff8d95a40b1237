import jobWithSteps from '../../__fixtures__/gitea/job-with-steps.json';
import jobsOfGitea from '../../__fixtures__/gitea/jobs.json';
import runWithControls from '../../__fixtures__/gitea/run-with-controls.json';
import runsOfGitea from '../../__fixtures__/gitea/runs.json';
import workflows from '../../__fixtures__/gitea/workflows.json';
import type { World, WorldRun } from '../World';
import {
  ActionsShapes,
  jobIdOf,
  jobProgress,
  progress,
  runIdOf,
  time,
} from './ActionsShapes';

const NO_TIME = '1970-01-01T01:00:00+01:00';

function saying(state: ReturnType<typeof progress>, whenOpen: object) {
  const { status, conclusion } = state;
  return { status, ...(conclusion ? { conclusion } : whenOpen) };
}

function toRun(run: WorldRun, example: object, whenOpen: object) {
  return {
    ...example,
    id: Number(runIdOf(run.number)),
    html_url: `https://gitea.example/octo-org/octo-repo/actions/runs/${run.number}`,
    display_title: run.message,
    run_number: run.number,
    head_sha: run.sha,
    head_branch: run.branch,
    conclusion: undefined,
    ...saying(progress(run), whenOpen),
    started_at: time(run.startedAt),
    completed_at: time(run.completedAt) ?? NO_TIME,
  };
}

function toJobs(run: WorldRun, world: World, example: object) {
  const state = jobProgress(run, world);
  const ended = state.status === 'completed';
  const common = {
    ...example,
    run_id: Number(runIdOf(run.number)),
    head_sha: run.sha,
    head_branch: run.branch,
    started_at: time(run.startedAt),
    conclusion: undefined,
  };
  const completed = time(run.completedAt ?? new Date());
  return [
    {
      ...common,
      id: jobIdOf(run, 0),
      name: 'build',
      ...saying(state, {}),
      completed_at: ended ? completed : NO_TIME,
    },
    {
      ...common,
      id: jobIdOf(run, 1),
      name: 'deploy (eu)',
      ...{ status: 'completed', conclusion: 'skipped', steps: [] },
      completed_at: time(run.startedAt),
    },
  ];
}

const common = {
  workflows,
  // whoever runs it sets this, 50 if not
  mostPerPage: 20,
  perPage: 'limit' as const,
};

/** As Gitea 1.25 has them, the first with runs. */
export const earlyGiteaShapes: ActionsShapes = {
  ...common,
  run: run => toRun(run, runsOfGitea.workflow_runs[0], {}),
  jobs: (run, world) => toJobs(run, world, jobsOfGitea.jobs[0]),
  hasLinks: false,
};

/** As those have them that can repeat and cancel runs. */
export const giteaShapes: ActionsShapes = {
  ...common,
  run: run => toRun(run, runWithControls, { conclusion: '' }),
  jobs: (run, world) => toJobs(run, world, jobWithSteps),
  hasLinks: true,
  controls: { rerun: 201, cancel: 200 },
};
