import { ActionsShapes, runIdOf, toNumber } from './actions/ActionsShapes';
import { forgeShapes } from './actions/forgeShapes';
import { earlyGiteaShapes, giteaShapes } from './actions/giteaShapes';
import { githubShapes } from './actions/githubShapes';
import type { HostState } from './startContractHost';
import type { ServerReply, ServerRequest } from './startServer';
import type { World } from './World';

export { runIdOf };

export const actionsFlavours = {
  forge: forgeShapes,
  'gitea-1.25': earlyGiteaShapes,
  gitea: giteaShapes,
  github: githubShapes,
};

export type ActionsFlavour = keyof typeof actionsFlavours;

function linksOf({ path }: ServerRequest, page: number, last: number): string {
  const link = (rel: string, to: number) =>
    `<https://api.example${path}?page=${to}>; rel="${rel}"`;
  return [
    ...(page > 1 ? [link('prev', page - 1)] : []),
    ...(page < last ? [link('next', page + 1), link('last', last)] : []),
    ...(page > 1 ? [link('first', 1)] : []),
  ].join(', ');
}

function list(
  request: ServerRequest,
  world: World,
  shapes: ActionsShapes,
): ServerReply {
  const { query } = request;
  const runs = world.runs.filter(
    ({ branch, outcome }) =>
      (!query.get('branch') || branch === query.get('branch')) &&
      (!query.get('status') ||
        (outcome === 'running') === (query.get('status') === 'in_progress')),
  );
  const asked = Number(query.get(shapes.perPage) ?? 30);
  const size = Math.min(asked, shapes.mostPerPage);
  const page = Number(query.get('page') ?? 1);
  const links = linksOf(request, page, Math.ceil(runs.length / size));
  return {
    headers: shapes.hasLinks && links ? { Link: links } : undefined,
    body: {
      total_count: runs.length,
      workflow_runs: runs.slice((page - 1) * size, page * size).map(shapes.run),
    },
  };
}

// GitHub's is elsewhere when the job has ended, the forge's comes in parts
function readLog(
  { query }: ServerRequest,
  { world, storageUrl }: HostState,
  flavour: ActionsFlavour,
): ServerReply | undefined {
  if (flavour === 'github') {
    const Location = `${storageUrl}/signedlogcontent?urlSigningMethod=HMACV1`;
    return world.logEnded
      ? { status: 302, headers: { Location }, body: '' }
      : undefined;
  }
  if (flavour !== 'forge') {
    return { body: world.log };
  }
  const all = Buffer.from(world.log);
  const headers = {
    'X-Log-Next': `${all.length}`,
    'X-Log-Done': `${world.logEnded}`,
  };
  return { headers, body: all.subarray(Number(query.get('offset'))) };
}

/** GitHub's Actions API, as one of its kinds of hosts has it. */
export function answerActions(
  flavour: ActionsFlavour,
  base: string,
  request: ServerRequest,
  state: HostState,
): ServerReply | undefined {
  const { world, actions } = state;
  const shapes = actionsFlavours[flavour];
  const repository = `${base}/repos/octo-org/octo-repo`;
  if (request.path === repository) {
    return { body: { id: 1, name: 'octo-repo', default_branch: 'main' } };
  }
  const path = request.path.replace(`${repository}/actions`, '');
  const call = `${request.method} ${path}`;
  if (call === 'GET /runs') {
    return list(request, world, shapes);
  }
  if (call === 'GET /workflows') {
    return { body: shapes.workflows };
  }
  if (/^POST \/workflows\/[\w.-]+\/dispatches$/.test(call)) {
    const { ref } = JSON.parse(request.body);
    actions.push({ verb: 'trigger', ref });
    return { status: 204 };
  }
  const [, runId, verb] = /^\/runs\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
  const run = world.find(toNumber(runId));
  if (run && verb === 'jobs') {
    const jobs = shapes.jobs(run, world);
    return { body: { total_count: jobs.length, jobs } };
  }
  if (run && (verb === 'rerun' || verb === 'cancel')) {
    if (!shapes.controls) {
      return undefined;
    }
    actions.push({ verb, runId });
    return { status: shapes.controls[verb], body: {} };
  }
  if (run) {
    return { body: shapes.run(run) };
  }
  const [, jobId, logs] = /^\/jobs\/(\d+)(\/logs)?$/.exec(path) ?? [];
  const job = world.runs
    .flatMap(one => shapes.jobs(one, world))
    .find(({ id }) => `${id}` === jobId);
  if (!job) {
    return undefined;
  }
  return logs ? readLog(request, state, flavour) : { body: job };
}
