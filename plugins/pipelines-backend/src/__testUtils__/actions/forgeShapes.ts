import type { World, WorldRun } from '../World';
import {
  ActionsShapes,
  jobIdOf,
  jobProgress,
  progress,
  runIdOf,
  time,
} from './ActionsShapes';

const API = 'http://portal.example/api/forge/api/v1/repos/octo-org/octo-repo';
const WEB = 'http://portal.example/forge/octo-org/octo-repo';
const good = { status: 'completed', conclusion: 'success' };

function toRun(run: WorldRun) {
  const id = runIdOf(run.number);
  const url = `${API}/actions/runs/${id}`;
  const person = { name: 'Octo Cat', email: 'octocat@portal.example' };
  return {
    id: Number(id),
    name: 'CI',
    path: '.github/workflows/ci.yml',
    display_title: run.message,
    run_number: run.number,
    run_attempt: 1,
    event: 'push',
    ...progress(run),
    head_branch: run.branch,
    head_sha: run.sha,
    head_commit: {
      id: run.sha,
      message: `${run.message}\n\nAnd why.`,
      timestamp: time(run.startedAt),
      author: person,
      committer: person,
    },
    workflow_id: 161335,
    actor: { login: 'octocat' },
    triggering_actor: { login: 'octocat' },
    created_at: time(run.startedAt),
    run_started_at: time(run.startedAt),
    updated_at: time(run.completedAt ?? new Date()),
    completed_at: time(run.completedAt) ?? null,
    url,
    html_url: `${WEB}/actions/runs/${id}`,
    rerun_url: `${url}/rerun`,
    cancel_url: `${url}/cancel`,
  };
}

function toJobs(run: WorldRun, world: World) {
  const state = jobProgress(run, world);
  const ended = state.status === 'completed';
  const job = (index: number, name: string, more: object) => ({
    id: jobIdOf(run, index),
    run_id: Number(runIdOf(run.number)),
    run_attempt: 1,
    name,
    head_branch: run.branch,
    head_sha: run.sha,
    created_at: time(run.startedAt),
    error: null,
    labels: [],
    runner_name: 'local',
    ...more,
  });
  const step = (number: number, name: string, more: object) => ({
    ...{ number, name, ...more },
    started_at: time(run.startedAt),
    completed_at: ended ? time(run.completedAt ?? new Date()) : null,
  });
  return [
    job(0, 'build', {
      ...state,
      started_at: time(run.startedAt),
      completed_at: ended ? time(run.completedAt ?? new Date()) : null,
      steps: [
        step(1, 'Set up job', { ...good, first_line: 0 }),
        step(2, 'Run npm test', { ...state, first_line: 7 }),
      ],
      needs: [],
    }),
    job(1, 'deploy (eu)', {
      ...{ status: 'completed', conclusion: 'skipped' },
      ...{ started_at: null, completed_at: time(run.startedAt) },
      steps: [],
      needs: [jobIdOf(run, 0)],
    }),
  ];
}

/** As the forge presents them. */
export const forgeShapes: ActionsShapes = {
  run: toRun,
  jobs: toJobs,
  workflows: {
    total_count: 1,
    workflows: [
      {
        id: 161335,
        name: 'CI',
        path: '.github/workflows/ci.yml',
        state: 'active',
        url: `${API}/actions/workflows/161335`,
        html_url: `${WEB}/src/branch/main/.github/workflows/ci.yml`,
      },
    ],
  },
  mostPerPage: 100,
  perPage: 'per_page',
  hasLinks: false,
  controls: { rerun: 201, cancel: 202 },
};
