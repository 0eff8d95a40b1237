import type { ServerReply, ServerRequest } from './startServer';
import type { HostState } from './startContractHost';
import type { World, WorldRun } from './World';

// Shapes: GitHub's "REST API endpoints for workflow runs" and "… for workflow
// jobs" (docs.github.com/en/rest/actions), version 2022-11-28; Gitea's
// modules/structs/repo_actions.go.

export type ActionsFlavour = 'forge' | 'gitea' | 'github';

const RUN_ID = 30_433_600;
const ZERO_TIME = '1970-01-01T01:00:00+01:00';

export const runIdOf = (number: number) => `${RUN_ID + number}`;

const time = (date: Date | undefined) =>
  date?.toISOString().replace('.000Z', 'Z');

function progress({ outcome }: WorldRun) {
  return outcome === 'running'
    ? { status: 'in_progress', conclusion: null }
    : {
        status: 'completed',
        conclusion: outcome === 'good' ? 'success' : 'failure',
      };
}

function githubRun(run: WorldRun) {
  return {
    id: RUN_ID + run.number,
    name: 'CI',
    node_id: 'MDEyOldvcmtmbG93IFJ1bjI2OTI4OQ==',
    check_suite_id: 42,
    head_branch: run.branch,
    head_sha: run.sha,
    path: '.github/workflows/ci.yml@main',
    run_number: run.number,
    run_attempt: 1,
    event: 'push',
    display_title: run.message,
    ...progress(run),
    workflow_id: 159038,
    html_url: `https://github.com/octo-org/octo-repo/actions/runs/${runIdOf(
      run.number,
    )}`,
    pull_requests: [],
    created_at: time(run.startedAt),
    updated_at: time(run.completedAt ?? new Date()),
    run_started_at: time(run.startedAt),
    actor: { login: 'octocat', id: 1 },
    head_commit: {
      id: run.sha,
      message: `${run.message}\n\nAnd why.`,
      timestamp: time(run.startedAt),
      author: { name: 'Octo Cat', email: 'octocat@github.com' },
    },
  };
}

function giteaRun(run: WorldRun) {
  const { status, conclusion } = progress(run);
  return {
    id: RUN_ID + run.number,
    url: '',
    html_url: `https://gitea.example/octo-org/octo-repo/actions/runs/${run.number}`,
    display_title: run.message,
    path: 'ci.yml@refs/heads/main',
    event: 'push',
    run_attempt: 0,
    run_number: run.number,
    repository_id: 1,
    head_sha: run.sha,
    head_branch: run.branch,
    status,
    ...(conclusion && { conclusion }),
    actor: { login: 'octocat' },
    started_at: time(run.startedAt),
    completed_at: time(run.completedAt) ?? ZERO_TIME,
  };
}

const step = (name: string, number: number, state: object) => ({
  name,
  number,
  ...state,
  started_at: '2026-01-05T10:00:00Z',
  completed_at: '2026-01-05T10:00:10Z',
});

function jobs(run: WorldRun, world: World, flavour: ActionsFlavour) {
  const good = { status: 'completed', conclusion: 'success' };
  const isRunning = run.outcome === 'running' && !world.logEnded;
  const state = isRunning
    ? { status: 'in_progress', conclusion: null }
    : progress({
        ...run,
        outcome: run.outcome === 'failed' ? 'failed' : 'good',
      });
  const id = 399_444_000 + run.number * 10;
  const common = {
    run_id: RUN_ID + run.number,
    head_sha: run.sha,
    started_at: time(run.startedAt),
    labels: ['ubuntu-latest'],
    runner_name: 'my runner',
  };
  const ofForge = flavour === 'forge';
  return [
    {
      ...common,
      id,
      name: 'build',
      ...state,
      completed_at: isRunning ? null : time(run.completedAt ?? new Date()),
      steps: [
        step('Set up job', 1, good),
        {
          ...step('Run npm test', 2, state),
          ...(ofForge && { first_line: 7 }),
        },
      ],
      ...(ofForge && { needs: [] }),
    },
    {
      ...common,
      id: id + 1,
      name: 'deploy (eu)',
      status: 'completed',
      conclusion: 'skipped',
      completed_at: time(run.startedAt),
      steps: [],
      ...(ofForge && { needs: ['build'] }),
    },
  ];
}

function list(
  { query }: ServerRequest,
  world: World,
  toRun: (run: WorldRun) => unknown,
) {
  const runs = world.runs.filter(
    run =>
      (!query.get('branch') || run.branch === query.get('branch')) &&
      (!query.get('status') || progress(run).status === query.get('status')),
  );
  const size = Number(query.get('per_page'));
  const start = (Number(query.get('page')) - 1) * size;
  return {
    total_count: runs.length,
    workflow_runs: runs.slice(start, start + size).map(toRun),
  };
}

function readLog(
  { query }: ServerRequest,
  world: World,
  flavour: ActionsFlavour,
): ServerReply | undefined {
  if (flavour === 'forge') {
    const all = Buffer.from(world.log);
    const body = all.subarray(Number(query.get('offset')));
    const headers = {
      'X-Log-Next': `${all.length}`,
      'X-Log-Done': `${world.logEnded}`,
    };
    return { headers, body: body.toString() };
  }
  // GitHub has a log when its job has ended
  return flavour === 'github' && !world.logEnded
    ? undefined
    : { body: world.log };
}

/** GitHub's Actions API, as one of its kinds of hosts has it. */
export function answerActions(
  flavour: ActionsFlavour,
  base: string,
  request: ServerRequest,
  { world, actions }: HostState,
): ServerReply | undefined {
  const repository = `${base}/repos/octo-org/octo-repo`;
  if (request.path === repository) {
    return { body: { id: 1, name: 'octo-repo', default_branch: 'main' } };
  }
  const path = request.path.replace(`${repository}/actions`, '');
  const call = `${request.method} ${path}`;
  const toRun: (one: WorldRun) => unknown =
    flavour === 'github' ? githubRun : giteaRun;
  const find = (id: string) => world.find(Number(id) - RUN_ID);

  if (call === 'GET /runs') {
    return { body: list(request, world, toRun) };
  }
  if (call === 'GET /workflows') {
    const workflow = (name: string, state: string) => ({
      id: 1,
      name,
      path: `.github/workflows/${name.toLowerCase()}.yml`,
      state,
    });
    const workflows = [workflow('CI', 'active'), workflow('Old', 'disabled')];
    return { body: { total_count: 2, workflows } };
  }
  if (call === 'POST /workflows/ci.yml/dispatches') {
    const { ref } = JSON.parse(request.body);
    actions.push({ verb: 'trigger', ref });
    return { status: 204 };
  }
  const [, runId, verb] = /^\/runs\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
  const run = find(runId);
  if (run && verb === 'jobs') {
    const all = jobs(run, world, flavour);
    return { body: { total_count: all.length, jobs: all } };
  }
  if (run && (verb === 'rerun' || verb === 'cancel')) {
    actions.push({ verb, runId });
    return { status: verb === 'rerun' ? 201 : 202, body: {} };
  }
  if (run) {
    return { body: toRun(run) };
  }
  const [, jobId, logs] = /^\/jobs\/(\d+)(\/logs)?$/.exec(path) ?? [];
  const all = world.runs.flatMap(one => jobs(one, world, flavour));
  const job = all.find(({ id }) => `${id}` === jobId);
  if (!job) {
    return undefined;
  }
  return logs ? readLog(request, world, flavour) : { body: job };
}
