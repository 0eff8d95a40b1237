import type { Request } from 'express';

// What Express sets when a route is found, and where that was
interface Found {
  route: { path?: unknown };
  baseUrl: string;
}

const FOUND = Symbol('the route that was found');

type Watched = Request & { [FOUND]?: Found };

const ROUTE: PropertyDescriptor & ThisType<Watched> = {
  configurable: true,
  enumerable: true,
  get() {
    return this[FOUND]?.route;
  },
  // Express forgets the path of the router when an error is handled
  set(route: Found['route']) {
    this[FOUND] = { route, baseUrl: this.baseUrl };
  },
};

/** Remembers which route answers a request. */
export function watchRoute(req: Request): void {
  Object.defineProperty(req, 'route', ROUTE);
}

function describePath(path: unknown): string {
  const [first] = Array.isArray(path) ? path : [path];
  const text = first instanceof RegExp ? first.source : String(first ?? '');
  return text === '/' ? '' : text;
}

/**
 * The pattern of the route that has answered, such as
 * `/api/catalog/entities/by-name/:kind/:namespace/:name`; never what was asked for.
 */
export function routeOf(req: Request): string | undefined {
  const found = (req as Watched)[FOUND];
  if (!found) {
    return undefined;
  }
  // Express finds routers in capitals as well
  const base = found.baseUrl.toLowerCase();
  return `${base}${describePath(found.route.path)}` || '/';
}
