import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import type { RequestHandler } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * Lets nobody pass but runners, who send the token of `forge.runner.token`.
 *
 * @param refusal - what runners are told where there is no token
 */
export function requireRunnerToken(
  token: string | undefined,
  refusal: string,
): RequestHandler {
  const expected = token === undefined ? undefined : digest(`Bearer ${token}`);
  return (req, _res, next) => {
    if (!expected) {
      throw new NotAllowedError(refusal);
    }
    if (!timingSafeEqual(digest(req.headers.authorization ?? ''), expected)) {
      throw new AuthenticationError(
        `The runner's token is not the one that 'forge.runner.token' says`,
      );
    }
    next();
  };
}
