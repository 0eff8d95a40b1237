import type { ServerReply, ServerRequest } from './startServer';
import type { HostState } from './startContractHost';
import type { World, WorldRun } from './World';

// Shapes: doc/api/pipelines.md, doc/api/jobs.md and doc/api/commits.md of
// GitLab's documentation (docs.gitlab.com/api).

const PIPELINE_ID = 2_870;
export const pipelineIdOf = (number: number) => `${PIPELINE_ID + number}`;

const STATUSES = { running: 'running', failed: 'failed', good: 'success' };
const SCOPES: Record<string, string[]> = {
  running: ['running'],
  finished: ['failed', 'success'],
};

function listed(run: WorldRun) {
  return {
    id: PIPELINE_ID + run.number,
    iid: run.number,
    project_id: 21,
    status: STATUSES[run.outcome],
    source: 'push',
    ref: run.branch,
    sha: run.sha,
    name: null,
    web_url: `https://gitlab.example/test-group/sub/test-project/-/pipelines/${pipelineIdOf(
      run.number,
    )}`,
    created_at: run.startedAt.toISOString(),
    updated_at: (run.completedAt ?? run.startedAt).toISOString(),
  };
}

function single(run: WorldRun) {
  return {
    ...listed(run),
    before_sha: run.sha,
    tag: false,
    yaml_errors: null,
    user: { id: 1, username: 'root', name: 'Administrator' },
    started_at: run.startedAt.toISOString(),
    finished_at: run.completedAt?.toISOString() ?? null,
    committed_at: null,
    duration: run.completedAt ? 34 : null,
    queued_duration: 6,
    coverage: null,
  };
}

const commit = (run: WorldRun) => ({
  id: run.sha,
  short_id: run.sha.slice(0, 8),
  title: run.message,
  message: `${run.message}\n`,
  author_name: 'Administrator',
});

function jobs(run: WorldRun, world: World) {
  const isRunning = run.outcome === 'running' && !world.logEnded;
  const end = isRunning ? 'running' : 'success';
  const job = (id: number, name: string, stage: string, status: string) => ({
    id: run.number * 100 + id,
    name,
    stage,
    status,
    created_at: run.startedAt.toISOString(),
    started_at: run.startedAt.toISOString(),
    finished_at: status === 'running' ? null : run.completedAt?.toISOString(),
    duration: 0.173,
    allow_failure: name === 'lint',
    failure_reason: status === 'failed' ? 'script_failure' : undefined,
    pipeline: { id: PIPELINE_ID + run.number, project_id: 21 },
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
    headers: { 'X-Next-Page': next },
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

function trace(
  { headers }: ServerRequest,
  { log }: World,
  givesParts: boolean,
): ServerReply {
  const bytes = Buffer.from(log);
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
  if (!givesParts || !first) {
    return { body: log };
  }
  if (Number(first) >= bytes.length) {
    return { status: 416, body: '' };
  }
  const part = bytes.subarray(Number(first), Number(last) + 1);
  const range = `bytes ${first}-${Number(first) + part.length - 1}/${
    bytes.length
  }`;
  return { status: 206, headers: { 'Content-Range': range }, body: part };
}

/** GitLab's API, with or without the parts of traces. */
export function answerGitlab(
  request: ServerRequest,
  { world, actions }: HostState,
  givesParts: boolean,
): ServerReply | undefined {
  const project = '/api/v4/projects/test-group%2Fsub%2Ftest-project';
  const path = request.path.replace(project, '');
  const call = `${request.method} ${path}`;
  if (call === 'GET ') {
    return { body: { id: 21, default_branch: 'main' } };
  }
  if (call === 'GET /pipelines') {
    return list(request, world);
  }
  if (call === 'GET /repository/commits') {
    return page(world.runs.map(commit), request);
  }
  if (call === 'POST /pipeline') {
    actions.push({ verb: 'trigger', ref: `${request.query.get('ref')}` });
    return { status: 201, body: single(world.runs[0]) };
  }
  const [, sha] = /^\/repository\/commits\/(\w+)$/.exec(path) ?? [];
  const changed = world.runs.find(run => run.sha === sha);
  if (changed) {
    return { body: commit(changed) };
  }
  const [, id, verb] = /^\/pipelines\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
  const run = world.find(Number(id) - PIPELINE_ID);
  if (run && verb === 'jobs') {
    return page(jobs(run, world), request);
  }
  if (run && (verb === 'retry' || verb === 'cancel')) {
    const asked = verb === 'retry' ? 'rerun' : 'cancel';
    actions.push({ verb: asked, runId: id });
    return { status: 201, body: single(run) };
  }
  if (run) {
    return { body: single(run) };
  }
  const [, jobId, logs] = /^\/jobs\/(\d+)(\/trace)?$/.exec(path) ?? [];
  const job = world.runs
    .flatMap(one => jobs(one, world))
    .find(one => `${one.id}` === jobId);
  if (!job) {
    return undefined;
  }
  return logs ? trace(request, world, givesParts) : { body: job };
}
