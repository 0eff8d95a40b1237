import type { RootConfigService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { RequestHandler } from 'express';
import { isLoopbackHost } from './lib/isLoopbackHost';

/**
 * Lets through only what the portal's own page asks, on a loopback name.
 *
 * A page of another site can make a browser on this machine call the loopback
 * listener: under a name of its own that it points at 127.0.0.1 (DNS
 * rebinding, seen in `Host`) or across sites (seen in `Origin`,
 * `Sec-Fetch-Site` and the missing `X-Requested-With`).
 */
export function localRequestsOnly(config: RootConfigService): RequestHandler {
  const origins = new Set(
    ['app.baseUrl', 'backend.baseUrl'].flatMap(key => {
      const url = config.getOptionalString(key);
      return url ? [new URL(url).origin] : [];
    }),
  );
  return (req, _res, next) => {
    const host = req.headers.host?.replace(/:\d+$/, '') ?? '';
    if (!isLoopbackHost(host)) {
      throw new NotAllowedError(
        `Sign-in as a person of the catalog works only under a loopback name such as localhost, not "${host}"`,
      );
    }
    const { origin } = req.headers;
    if (
      (origin !== undefined && !origins.has(origin)) ||
      req.headers['sec-fetch-site'] === 'cross-site' ||
      req.headers['x-requested-with'] !== 'XMLHttpRequest'
    ) {
      throw new NotAllowedError(
        "Sign-in as a person of the catalog works only from the portal's own page (app.baseUrl)",
      );
    }
    next();
  };
}
