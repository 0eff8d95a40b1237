import { createServer, type Server } from 'node:http';
import { HttpError } from './HttpError.ts';
import { log } from './log.ts';
import { routes } from './routes.ts';

const compiled = routes.map(route => ({
  ...route,
  pattern: new RegExp(
    `^${route.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`,
  ),
}));

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new HttpError(400, 'The address is not encoded as it should be');
  }
}

function answer(method: string, path: string): unknown {
  const matching = compiled.filter(route => route.pattern.test(path));
  const route = matching.find(one => one.method === method);
  if (!matching.length) throw new HttpError(404, `There is no ${path}`);
  if (!route) throw new HttpError(405, `${method} is not for ${path}`);
  const found = route.pattern.exec(path)?.groups ?? {};
  const parameters = Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, decode(value)]),
  );
  return route.handler(parameters);
}

/** The service, not listening yet. */
export function createApp(): Server {
  return createServer((request, response) => {
    const started = performance.now();
    const method = request.method ?? 'GET';
    const [path = '/'] = (request.url ?? '/').split('?');
    let status = 200;
    let body: unknown;
    try {
      body = answer(method, path);
    } catch (error) {
      const known = error instanceof HttpError;
      status = known ? error.status : 500;
      body = { error: known ? error.message : 'Something went wrong' };
      if (!known) log('error', 'unexpected', { error: String(error) });
    }
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
    const ms = Math.round(performance.now() - started);
    log('info', 'request', { method, path, status, ms });
  });
}
