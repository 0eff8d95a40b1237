import exampleBuild from '../__fixtures__/jenkins/build.json';
import exampleDescription from '../__fixtures__/jenkins/describe.json';
import type { ServerReply, ServerRequest } from './startServer';
import type { HostState } from './startContractHost';
import type { World, WorldRun } from './World';

const RESULTS = { running: null, failed: 'FAILURE', good: 'SUCCESS' };
const ENDS = { running: 'IN_PROGRESS', failed: 'FAILED', good: 'SUCCESS' };

// what a tree leaves of actions that are not asked for
const BARE = [{ _class: 'jenkins.metrics.impl.TimeInQueueAction' }, {}, {}];
const [, cause, , , buildData] = exampleBuild.actions;

function build(run: WorldRun, world: World) {
  const isRunning = run.outcome === 'running' && !world.logEnded;
  const [changeSet] = exampleBuild.changeSets;
  const [older, newest] = changeSet.items;
  const branch = [{ name: `refs/remotes/origin/${run.branch}` }];
  return {
    ...exampleBuild,
    actions: [
      cause,
      ...BARE,
      { ...buildData, lastBuiltRevision: { SHA1: run.sha, branch } },
    ],
    building: isRunning,
    displayName: `#${run.number}`,
    duration: isRunning ? 0 : 34_000,
    number: run.number,
    result: isRunning ? null : RESULTS[run.outcome] ?? 'SUCCESS',
    timestamp: run.startedAt.getTime(),
    url: `https://jenkins.example/job/shop/job/api/${run.number}/`,
    changeSets: [
      { ...changeSet, items: [older, { ...newest, msg: run.message }] },
    ],
  };
}

function describe(run: WorldRun) {
  const [first, second, third] = exampleDescription.stages;
  const { error, ...test } = second;
  const failed = run.outcome === 'failed';
  return {
    ...exampleDescription,
    id: `${run.number}`,
    name: `#${run.number}`,
    status: ENDS[run.outcome],
    stages: [
      first,
      { ...test, status: ENDS[run.outcome], ...(failed && { error }) },
      { ...third, status: 'NOT_EXECUTED' },
    ],
  };
}

function readJob({ query }: ServerRequest, world: World): ServerReply {
  const tree = query.get('tree') ?? '';
  const [, first, last] = /allBuilds\[.*?\]\{(\d+),(\d+)\}/.exec(tree) ?? [];
  const builds = world.runs.map(run => build(run, world));
  return {
    body: {
      _class: 'org.jenkinsci.plugins.workflow.job.WorkflowJob',
      ...(first && { allBuilds: builds.slice(Number(first), Number(last)) }),
      ...(tree.startsWith('property') && { property: [{}] }),
    },
  };
}

// Positions are of the file, in which each line has a note that is not sent; what
// is sent has line ends of Windows.
function readLog({ query }: ServerRequest, world: World): ServerReply {
  const note = '\u001b[8mha:////4Bf\u001b[0m';
  const file = Buffer.from(world.log.replaceAll(/^(?=.)/gm, note));
  const asked = Number(query.get('start'));
  const rest = file.subarray(asked > file.length ? 0 : asked).toString();
  return {
    headers: {
      'X-Text-Size': `${file.length}`,
      ...(!world.logEnded && { 'X-More-Data': 'true' }),
    },
    body: rest.replaceAll(note, '').replaceAll('\n', '\r\n'),
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
    return readJob(request, world);
  }
  if (call === 'POST /build') {
    actions.push({ verb: 'trigger', ref: 'main' });
    return { status: 201, headers: { Location: '/queue/item/1/' }, body: '' };
  }
  const [, number, rest = ''] = /^\/(\d+)(\/.*)$/.exec(path) ?? [];
  const run = world.find(Number(number));
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
