import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import type { RequestHandler } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { ActionsConfig } from '../config/readActionsConfig';
import { NO_RUNNER } from '../runs/requireRunner';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Lets nobody pass but runners. */
export function requireRunnerToken({ runner }: ActionsConfig): RequestHandler {
  const expected = runner && digest(`Bearer ${runner.token}`);
  return (req, _res, next) => {
    if (!expected) {
      throw new NotAllowedError(`No runner may take jobs here: ${NO_RUNNER}`);
    }
    if (!timingSafeEqual(digest(req.headers.authorization ?? ''), expected)) {
      throw new AuthenticationError(
        `The runner's token is not the one that 'forge.runner.token' says`,
      );
    }
    next();
  };
}
