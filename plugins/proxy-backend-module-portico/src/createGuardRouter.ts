import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { type ErrorRequestHandler, Router } from 'express';
import { checkRequest } from './checkRequest';
import type { Guard } from './Guard';
import { Passage } from './Passage';

/** Lets people who are signed in ask what the guards allow, and nothing else. */
export function createGuardRouter(
  guards: readonly Guard[],
  services: { httpAuth: HttpAuthService; answerError: ErrorRequestHandler },
): Router {
  const { httpAuth, answerError } = services;
  const router = Router();
  for (const guard of guards) {
    router.use(guard.route, async (req, res, next) => {
      try {
        await httpAuth.credentials(req, { allow: ['user'] });
        checkRequest(req, res, guard);
        new Passage({ req, res, next, answerError }, guard).begin();
      } catch (error) {
        next(error);
      }
    });
  }
  return router;
}
