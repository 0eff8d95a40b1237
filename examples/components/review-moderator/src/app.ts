import { createServer, type IncomingMessage, type Server } from 'node:http';
import { HttpError } from './HttpError.ts';
import { log } from './log.ts';
import type { Answer } from './Route.ts';
import { routes } from './routes.ts';

const MAX_BODY = 64 * 1024;

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
    throw new HttpError(400, 'Not a valid request', 'The address is garbled.');
  }
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    // Read to the end even when it is too long, or the answer would be lost
    if (text.length <= MAX_BODY) text += chunk;
  }
  if (text.length > MAX_BODY) {
    throw new HttpError(413, 'Too large', 'A body may have 64 kB.');
  }
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, 'Not a valid request', 'The body is not JSON.');
  }
}

async function answer(request: IncomingMessage, path: string): Promise<Answer> {
  const matching = compiled.filter(route => route.pattern.test(path));
  const route = matching.find(one => one.method === request.method);
  if (!matching.length) {
    throw new HttpError(404, 'Not found', `There is no ${path}.`);
  }
  if (!route) {
    const detail = `${request.method} is not for ${path}.`;
    throw new HttpError(405, 'Not allowed', detail);
  }
  const found = Object.entries(route.pattern.exec(path)?.groups ?? {});
  return route.handler({
    parameters: Object.fromEntries(
      found.map(([name, value]) => [name, decode(value)]),
    ),
    query: new URLSearchParams(request.url?.split('?')[1]),
    headers: request.headers,
    body: await readBody(request),
  });
}

function explain(error: unknown): Answer {
  const known = error instanceof HttpError;
  if (!known) log('error', 'unexpected', { error: String(error) });
  const { status, title, message } = known
    ? error
    : new HttpError(500, 'Our mistake', 'Something went wrong.');
  const body = { title, status, detail: message };
  return { status, type: 'application/problem+json', body };
}

/** The service, not listening yet. */
export function createApp(): Server {
  return createServer(async (request, response) => {
    const started = performance.now();
    const [path] = (request.url ?? '/').split('?');
    const {
      status = 200,
      type = 'application/json',
      body,
    } = await answer(request, path).catch(explain);
    if (body === undefined) response.writeHead(status).end();
    else {
      response.writeHead(status, { 'content-type': type });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    }
    const ms = Math.round(performance.now() - started);
    log('info', 'request', { method: request.method, path, status, ms });
  });
}
