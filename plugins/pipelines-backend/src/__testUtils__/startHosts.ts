import { answerActions } from './actionsApi';
import { answerJenkins } from './jenkinsApi';
import type { HostState } from './startContractHost';
import { ServerReply, ServerRequest, startServer } from './startServer';
import { World } from './World';

/** A forge and a Jenkins on one port, as a portal is configured for them. */
export async function startHosts() {
  const state: HostState = { world: new World(), actions: [] };
  const requests: ServerRequest[] = [];
  let fault: ((request: ServerRequest) => ServerReply | undefined) | undefined;
  const server = await startServer(request => {
    requests.push(request);
    return (
      fault?.(request) ??
      answerActions('forge', '/api/forge/api/v1', request, state) ??
      answerJenkins(request, state) ?? {
        status: 404,
        body: { message: 'Not Found' },
      }
    );
  });
  const { host, url } = server;
  return {
    ...server,
    state,
    requests,
    setFault: (next: typeof fault) => {
      fault = next;
    },
    source: `url:${url}/api/forge/octo-org/octo-repo/src/branch/main/`,
    config: {
      app: { baseUrl: url },
      backend: { baseUrl: url },
      pipelines: {
        freshFor: { milliseconds: 0.001 },
        requestTimeout: { seconds: 2 },
        jenkins: [
          {
            name: 'main',
            baseUrl: `${url}/jenkins`,
            username: 'portal',
            apiToken: 'jenkins-secret',
          },
        ],
      },
      integrations: {
        gitea: [
          {
            host,
            baseUrl: `${url}/api/forge`,
            username: 'portal',
            password: 'forge-secret',
          },
        ],
      },
    },
  };
}
