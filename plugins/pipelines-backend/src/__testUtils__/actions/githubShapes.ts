import jobsOfGithub from '../../__fixtures__/github/jobs.json';
import runsOfGithub from '../../__fixtures__/github/runs.json';
import workflows from '../../__fixtures__/github/workflows.json';
import type { World, WorldRun } from '../World';
import {
  ActionsShapes,
  jobIdOf,
  jobProgress,
  progress,
  runIdOf,
  time,
} from './ActionsShapes';

const [exampleRun] = runsOfGithub.workflow_runs;
const [exampleJob] = jobsOfGithub.jobs;
const [setUp, checkout] = exampleJob.steps;

function toRun(run: WorldRun) {
  const id = runIdOf(run.number);
  const web = 'https://github.com/octo-org/octo-repo/actions/runs';
  return {
    ...exampleRun,
    id: Number(id),
    head_branch: run.branch,
    head_sha: run.sha,
    run_number: run.number,
    display_title: run.message,
    ...progress(run),
    html_url: `${web}/${id}`,
    created_at: time(run.startedAt),
    run_started_at: time(run.startedAt),
    updated_at: time(run.completedAt ?? new Date()),
    head_commit: {
      ...exampleRun.head_commit,
      id: run.sha,
      message: `${run.message}\n\nAnd why.`,
    },
  };
}

function toJobs(run: WorldRun, world: World) {
  const state = jobProgress(run, world);
  const ended = state.status === 'completed';
  const common = {
    ...exampleJob,
    run_id: Number(runIdOf(run.number)),
    head_sha: run.sha,
    started_at: time(run.startedAt),
  };
  return [
    {
      ...common,
      id: jobIdOf(run, 0),
      name: 'build',
      ...state,
      completed_at: ended ? time(run.completedAt ?? new Date()) : null,
      steps: [
        setUp,
        {
          ...checkout,
          name: 'Run npm test',
          ...state,
          ...(!ended && { completed_at: null }),
        },
      ],
    },
    {
      ...common,
      id: jobIdOf(run, 1),
      name: 'deploy (eu)',
      status: 'completed',
      conclusion: 'skipped',
      completed_at: time(run.startedAt),
      steps: [],
    },
  ];
}

/** As in GitHub's documented examples. */
export const githubShapes: ActionsShapes = {
  run: toRun,
  jobs: toJobs,
  workflows,
  mostPerPage: 100,
  perPage: 'per_page',
  hasLinks: true,
  controls: { rerun: 201, cancel: 202 },
};
