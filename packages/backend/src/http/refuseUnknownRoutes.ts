import { NotFoundError } from '@backstage/errors';
import { RequestHandler } from 'express';

// Everything else below these paths would be answered with the app's page,
// which a program takes for success.
const HEALTH = /^\/\.backstage\/health\/v1\/(readiness|liveness)$/i;
const APP_SERVICES = /^\/api\/app\/\.backstage\//i;
const FOR_PROGRAMS = /^\/(\.backstage|api\/app)(\/|$)/i;

/** Answers with the error that says that there is nothing at this path. */
export const answerNotFound: RequestHandler = (req, _res, next) => {
  next(new NotFoundError(`There is nothing at ${req.method} ${req.path}`));
};

/** Keeps the app's page off paths that only programs ask for. */
export const refuseUnknownRoutes: RequestHandler = (req, res, next) => {
  const known = HEALTH.test(req.path) || APP_SERVICES.test(req.path);
  if (FOR_PROGRAMS.test(req.path) && !known) {
    answerNotFound(req, res, next);
    return;
  }
  next();
};
