import type { ServerReply, ServerRequest } from './startServer';
import type { HostState } from './startContractHost';
import type { World, WorldRun } from './World';

// Shapes: "Remote Access API" of Jenkins' handbook (jenkins.io/doc/book/using/
// remote-access-api), and rest-api/README.md of jenkinsci/pipeline-stage-view-plugin.

const RESULTS = { running: null, failed: 'FAILURE', good: 'SUCCESS' };

function build(run: WorldRun, world: World) {
  const isRunning = run.outcome === 'running' && !world.logEnded;
  return {
    _class: 'org.jenkinsci.plugins.workflow.job.WorkflowRun',
    actions: [
      {
        _class: 'hudson.model.CauseAction',
        causes: [{ shortDescription: 'Started by an SCM change' }],
      },
      {},
      null,
      {
        _class: 'hudson.plugins.git.util.BuildData',
        lastBuiltRevision: {
          SHA1: run.sha,
          branch: [
            { SHA1: run.sha, name: `refs/remotes/origin/${run.branch}` },
          ],
        },
      },
    ],
    building: isRunning,
    displayName: `#${run.number}`,
    duration: isRunning ? 0 : 34_000,
    number: run.number,
    result: isRunning ? null : RESULTS[run.outcome] ?? 'SUCCESS',
    timestamp: run.startedAt.getTime(),
    url: `https://jenkins.example/job/shop/job/api/${run.number}/`,
    changeSets: [
      {
        _class: 'hudson.plugins.git.GitChangeSetList',
        items: [
          { msg: 'An older change', author: { fullName: 'Somebody' } },
          { msg: run.message, author: { fullName: 'Ann Lee' } },
        ],
      },
    ],
  };
}

function describe(run: WorldRun) {
  const start = run.startedAt.getTime();
  const stage = (id: string, name: string, status: string, at: number) => ({
    _links: { self: { href: `/jenkins/job/x/execution/node/${id}/wfapi` } },
    id,
    name,
    status,
    startTimeMillis: start + at,
    durationMillis: 5228,
  });
  const ends = { running: 'IN_PROGRESS', failed: 'FAILED', good: 'SUCCESS' };
  return {
    id: `${run.number}`,
    name: `#${run.number}`,
    status: ends[run.outcome],
    startTimeMillis: start,
    stages: [
      stage('5', 'Build', 'SUCCESS', 0),
      stage('8', 'Test', ends[run.outcome], 5228),
      stage('10', 'Deploy', 'NOT_EXECUTED', 10456),
    ],
  };
}

function listBuilds({ query }: ServerRequest, world: World): ServerReply {
  const tree = query.get('tree') ?? '';
  const [, first, last] = /allBuilds\[.*?\]\{(\d+),(\d+)\}/.exec(tree) ?? [];
  const builds = world.runs.map(run => build(run, world));
  return {
    body: {
      _class: 'org.jenkinsci.plugins.workflow.job.WorkflowJob',
      ...(first && { allBuilds: builds.slice(Number(first), Number(last)) }),
    },
  };
}

function readLog({ query }: ServerRequest, world: World): ServerReply {
  const bytes = Buffer.from(world.log);
  return {
    headers: {
      'X-Text-Size': `${bytes.length}`,
      ...(!world.logEnded && { 'X-More-Data': 'true' }),
    },
    body: bytes.subarray(Number(query.get('start'))).toString(),
  };
}

/** The API of a Jenkins with one pipeline job in a folder. */
export function answerJenkins(
  request: ServerRequest,
  { world, actions }: HostState,
): ServerReply | undefined {
  const path = request.path.replace('/jenkins/job/shop/job/api', '');
  const call = `${request.method} ${path}`;
  if (call === 'GET /api/json') {
    return listBuilds(request, world);
  }
  const [, number, rest = ''] = /^\/(\d+)(\/.*)$/.exec(path) ?? [];
  const run = world.find(Number(number));
  if (call === 'POST /build') {
    actions.push({ verb: 'trigger', ref: 'main' });
    return { status: 201, headers: { Location: '/queue/item/1/' }, body: '' };
  }
  if (call === 'POST /buildWithParameters') {
    return { status: 201, body: '' };
  }
  if (!run) {
    return undefined;
  }
  switch (rest) {
    case '/api/json':
      return { body: build(run, world) };
    case '/wfapi/describe':
      return { body: describe(run) };
    case '/logText/progressiveText':
      return readLog(request, world);
    case '/stop':
      actions.push({ verb: 'cancel', runId: number });
      return { status: 302, headers: { Location: '../' }, body: '' };
    default:
      return undefined;
  }
}
