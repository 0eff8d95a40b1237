import { createServer, type Server } from 'node:http';
import { findSuccess, listEndpoints, type OpenApi } from './openapi.ts';

const toPattern = (path: string) =>
  new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/** A server that answers every operation with the example of its description. */
export function createStub(openApi: OpenApi): Server {
  const endpoints = listEndpoints(openApi).map(endpoint => ({
    ...endpoint,
    pattern: toPattern(endpoint.path),
    success: findSuccess(endpoint.operation),
  }));
  return createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const matching = endpoints.filter(({ pattern }) => pattern.test(path));
    const found = matching.find(({ method }) => method === request.method);
    const send = (status: number, body: unknown) =>
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(body));
    // What is sent is not looked at
    request.resume();
    if (found) {
      send(found.success.status, found.success.media?.example ?? null);
    } else if (matching.length) {
      send(405, { error: `${request.method} is not for ${path}` });
    } else {
      send(404, { error: `openapi.json has no ${path}` });
    }
  });
}
