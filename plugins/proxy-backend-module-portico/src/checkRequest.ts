import { NotAllowedError } from '@backstage/errors';
import type { Request, Response } from 'express';
import type { Guard } from './Guard';
import { MethodNotAllowedError } from './MethodNotAllowedError';

const PREFIX = '/api/proxy';

/**
 * What is asked below the endpoint. The proxy sends on what was written, so that
 * this is what counts: without decoding, and not in other letters.
 */
function pathBelow({ originalUrl }: Request, route: string) {
  const [path] = originalUrl.split('?');
  const prefix = `${PREFIX}${route}`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** @throws MethodNotAllowedError, NotAllowedError */
export function checkRequest(req: Request, res: Response, guard: Guard): void {
  const { route, methods, paths } = guard;
  if (!methods.includes(req.method)) {
    res.set('allow', methods.join(', '));
    throw new MethodNotAllowedError(
      `${req.method} may not be asked of ${PREFIX}${route}; only ${methods.join(
        ', ',
      )}`,
    );
  }
  const path = pathBelow(req, route);
  if (path === undefined || !paths.some(it => it.matches(path))) {
    throw new NotAllowedError(
      `This path may not be asked of ${PREFIX}${route}; only ${paths
        .map(({ text }) => text)
        .join(', ')}`,
    );
  }
}
