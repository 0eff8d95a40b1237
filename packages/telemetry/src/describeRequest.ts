import type { Request, Response } from 'express';
import { routeOf } from './RouteWatch';

const METHODS = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

const API = /^\/api\/([^/?]+)/i;

/** Which plugin is asked; undefined where there is none. */
function pluginOf(
  { originalUrl }: Request,
  known: ReadonlySet<string>,
): string | undefined {
  const [, asked] = API.exec(originalUrl) ?? [];
  const id = asked?.toLowerCase() ?? 'app';
  return known.has(id) ? id : undefined;
}

function patternOf(req: Request, plugin: string | undefined) {
  const route = routeOf(req);
  if (route !== undefined) {
    return route;
  }
  const [api] = API.exec(req.originalUrl) ?? [];
  if (plugin === undefined) {
    return undefined;
  }
  // what answers without a route: files, the proxy, refusals
  return api ? `/api/${plugin}/*` : '/*';
}

/**
 * The labels of a request as OpenTelemetry's conventions have them
 * (docs/http/http-metrics.md of open-telemetry/semantic-conventions), of which
 * none can be made up by who asks.
 *
 * @param known the ids of all plugins
 */
export function describeRequest(
  req: Request,
  res: Response,
  known: ReadonlySet<string>,
) {
  const plugin = pluginOf(req, known);
  const route = patternOf(req, plugin);
  return {
    'http.request.method': METHODS.has(req.method) ? req.method : '_OTHER',
    'http.response.status_code': res.headersSent ? res.statusCode : 499,
    ...(route !== undefined && { 'http.route': route }),
    ...(plugin !== undefined && { plugin }),
  };
}
