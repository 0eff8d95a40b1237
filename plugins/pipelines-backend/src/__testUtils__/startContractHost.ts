import type { EntityPipelines } from '@portico/plugin-pipelines-node';
import type {
  ContractHost,
  HostAction,
  HostFault,
} from '@portico/plugin-pipelines-node/testUtils';
import { createHash } from 'node:crypto';
import { ServerReply, ServerRequest, startServer } from './startServer';
import { World } from './World';

/** A host as one test sees it: its world, and what was asked of it. */
export interface HostState {
  world: World;
  actions: HostAction[];
  /** Where logs are kept, which refuses what authorizes at the host. */
  storageUrl?: string;
}

/** The API of one kind of host. */
export interface HostApi {
  answer(request: ServerRequest, state: HostState): ServerReply | undefined;
  /** The header that must come with each request. */
  authorization: string;
  rateLimit(): ServerReply;
  /** What it says besides a status that is no success. */
  errorBody(status: number): unknown;
  /** Open the pipelines at its address. */
  open(url: string): EntityPipelines;
  describe: Pick<
    ContractHost,
    | 'secrets'
    | 'runId'
    | 'jobs'
    | 'steps'
    | 'title'
    | 'defaultBranch'
    | 'can'
    | 'rerunAs'
    | 'showsLogEarly'
    | 'hasPages'
  >;
}

const STATUSES: Partial<Record<HostFault, number>> = {
  'refuses the credentials': 401,
  forbids: 403,
  'is not found': 404,
  fails: 500,
};

function toFault(
  fault: HostFault,
  api: HostApi,
  { headers }: ServerRequest,
): ServerReply {
  const status = STATUSES[fault];
  if (status) {
    return { status, body: api.errorBody(status) };
  }
  switch (fault) {
    case 'limits the rate':
      return api.rateLimit();
    case 'answers HTML':
      return {
        headers: { 'Content-Type': 'text/html' },
        body: '<html>Sign in</html>',
      };
    case 'answers other JSON':
      return { body: { hello: 'world' } };
    case 'echoes the credentials':
      return {
        status: 502,
        body: { message: `upstream said no to ${headers.authorization}` },
      };
    case 'is slow':
      return { body: '{"id":', hangs: true };
    default:
      throw new Error(`There is no fault '${fault}'`);
  }
}

// as hosts do it, so that what has not changed is not sent again
function withEtag(reply: ServerReply, request: ServerRequest): ServerReply {
  const isRaw = typeof reply.body === 'string' || Buffer.isBuffer(reply.body);
  if (request.method !== 'GET' || isRaw) {
    return reply;
  }
  const body = JSON.stringify(reply.body);
  const etag = `W/"${createHash('sha1').update(body).digest('hex')}"`;
  const headers = { ...reply.headers, ETag: etag };
  return request.headers['if-none-match'] === etag
    ? { status: 304, headers }
    : { ...reply, headers };
}

/** Starts a stand-in for the contract. */
export async function startContractHost(api: HostApi): Promise<ContractHost> {
  const state: HostState = { world: new World(), actions: [] };
  const storage = await startServer(({ headers }) =>
    headers.authorization
      ? { status: 400, body: '<Code>InvalidArgument</Code>' }
      : { headers: { 'Content-Type': 'text/plain' }, body: state.world.log },
  );
  state.storageUrl = storage.url;
  let fault: HostFault | undefined;
  let requests = { count: 0, notModified: 0 };

  const respond = (request: ServerRequest): ServerReply => {
    if (fault) {
      return toFault(fault, api, request);
    }
    if (request.headers.authorization !== api.authorization) {
      return { status: 401, body: api.errorBody(401) };
    }
    const reply = api.answer(request, state);
    return reply && !reply.status
      ? withEtag(reply, request)
      : reply ?? { status: 404, body: api.errorBody(404) };
  };
  const server = await startServer(request => {
    const reply = respond(request);
    requests.count++;
    requests.notModified += reply.status === 304 ? 1 : 0;
    return reply;
  });

  return {
    ...api.describe,
    pipelines: api.open(server.url),
    setFault: next => {
      fault = next;
    },
    appendLog: more => {
      state.world.log += more;
    },
    finishLog: () => {
      state.world.logEnded = true;
    },
    takeRequests: () => {
      const taken = requests;
      requests = { count: 0, notModified: 0 };
      return taken;
    },
    takeActions: () => state.actions.splice(0),
    async stop() {
      await server.stop();
      await storage.stop();
    },
  };
}
