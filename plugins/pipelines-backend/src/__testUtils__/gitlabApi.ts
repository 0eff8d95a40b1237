import commits from '../__fixtures__/gitlab/commits.json';
import jobsOfGitlab from '../__fixtures__/gitlab/jobs.json';
import examplePipeline from '../__fixtures__/gitlab/pipeline.json';
import pipelines from '../__fixtures__/gitlab/pipelines.json';
import type { ServerReply, ServerRequest } from './startServer';
import type { HostState } from './startContractHost';
import type { World, WorldRun } from './World';

const PIPELINE_ID = 2_870;
export const pipelineIdOf = (number: number) => `${PIPELINE_ID + number}`;

const STATUSES = { running: 'running', failed: 'failed', good: 'success' };
const SCOPES: Record<string, string[]> = {
  running: ['running'],
  finished: ['failed', 'success', 'canceled', 'skipped'],
};

function common(run: WorldRun) {
  const id = pipelineIdOf(run.number);
  return {
    id: Number(id),
    iid: run.number,
    status: STATUSES[run.outcome],
    ref: run.branch,
    sha: run.sha,
    name: null,
    web_url: `https://gitlab.example/test-group/sub/test-project/-/pipelines/${id}`,
    created_at: run.startedAt.toISOString(),
    updated_at: (run.completedAt ?? run.startedAt).toISOString(),
  };
}

const listed = (run: WorldRun) => ({ ...pipelines[0], ...common(run) });

const single = (run: WorldRun) => ({
  ...examplePipeline,
  ...common(run),
  started_at: run.startedAt.toISOString(),
  finished_at: run.completedAt?.toISOString() ?? null,
  duration: run.completedAt ? 34 : null,
});

const commit = (run: WorldRun) => ({
  ...commits[0],
  id: run.sha,
  short_id: run.sha.slice(0, 8),
  title: run.message,
  message: `${run.message}\n`,
});

function jobs(run: WorldRun, world: World) {
  const isRunning = run.outcome === 'running' && !world.logEnded;
  const end = isRunning ? 'running' : 'success';
  const job = (id: number, name: string, stage: string, status: string) => ({
    ...jobsOfGitlab[0],
    id: run.number * 100 + id,
    name,
    stage,
    status,
    created_at: run.startedAt.toISOString(),
    started_at: run.startedAt.toISOString(),
    finished_at: status === 'running' ? null : run.completedAt?.toISOString(),
    allow_failure: name === 'lint',
    failure_reason: status === 'failed' ? 'script_failure' : undefined,
  });
  const test = run.outcome === 'failed' ? 'failed' : 'created';
  // newest first, and the first attempt at compiling among them
  return [
    job(5, 'compile', 'build', end),
    job(4, 'deploy', 'deploy', 'manual'),
    job(3, 'rspec', 'test', test),
    job(2, 'lint', 'test', 'failed'),
    job(1, 'compile', 'build', 'failed'),
  ];
}

function page<T>(items: T[], { query }: ServerRequest): ServerReply {
  const size = Number(query.get('per_page') ?? 20);
  const number = Number(query.get('page') ?? 1);
  const end = number * size;
  const next = end < items.length ? `${number + 1}` : '';
  return {
    headers: { 'X-Page': `${number}`, 'X-Next-Page': next },
    body: items.slice(end - size, end),
  };
}

function list(request: ServerRequest, world: World): ServerReply {
  const { query } = request;
  const scope = query.get('scope');
  const ref = query.get('ref');
  const found = world.runs
    .map(listed)
    .filter(
      one =>
        (!ref || one.ref === ref) &&
        (!scope || SCOPES[scope].includes(one.status)),
    );
  return page(found, request);
}

function control(
  request: ServerRequest,
  path: string,
  { world, actions }: HostState,
): ServerReply | undefined {
  if (path === '/pipeline') {
    actions.push({ verb: 'trigger', ref: `${request.query.get('ref')}` });
    return { status: 201, body: single(world.runs[0]) };
  }
  const [, id, verb] = /^\/pipelines\/(\d+)\/(retry|cancel)$/.exec(path) ?? [];
  const run = world.find(Number(id) - PIPELINE_ID);
  if (!run) {
    return undefined;
  }
  const isRetry = verb === 'retry';
  actions.push({ verb: isRetry ? 'rerun' : 'cancel', runId: id });
  return { status: isRetry ? 201 : 200, body: single(run) };
}

/** GitLab's API, with one project in a group of a group. */
export function answerGitlab(
  request: ServerRequest,
  state: HostState,
): ServerReply | undefined {
  const { world } = state;
  const project = '/api/v4/projects/test-group%2Fsub%2Ftest-project';
  const path = request.path.replace(project, '');
  if (request.method === 'POST') {
    return control(request, path, state);
  }
  if (path === '') {
    return { body: { id: 21, default_branch: 'main' } };
  }
  if (path === '/pipelines') {
    return list(request, world);
  }
  if (path === '/repository/commits') {
    return page(world.runs.map(commit), request);
  }
  const [, sha] = /^\/repository\/commits\/(\w+)$/.exec(path) ?? [];
  const changed = world.runs.find(run => run.sha === sha);
  if (changed) {
    return { body: commit(changed) };
  }
  const [, id, rest] = /^\/pipelines\/(\d+)(\/jobs)?$/.exec(path) ?? [];
  const run = world.find(Number(id) - PIPELINE_ID);
  if (run) {
    return rest ? page(jobs(run, world), request) : { body: single(run) };
  }
  const [, jobId, trace] = /^\/jobs\/(\d+)(\/trace)?$/.exec(path) ?? [];
  const job = world.runs
    .flatMap(one => jobs(one, world))
    .find(one => `${one.id}` === jobId);
  // the whole of it, whatever part is asked for
  return job && { body: trace ? world.log : job };
}
