import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { answerErrors } from './answerErrors';
import { addLabelRoutes } from './labels';
import type { LokiContext } from './LokiContext';
import { addPushRoute } from './push';
import { addQueryRoutes } from './query';
import { addTailRoute } from './tail';

/**
 * The part of Loki's HTTP API that the portal uses, as its documentation says
 * (docs/sources/reference/loki-http-api.md of grafana/loki).
 */
export function createLokiRouter(context: LokiContext): Router {
  const router = PromiseRouter();
  addPushRoute(router, context);
  addQueryRoutes(router, context);
  addLabelRoutes(router, context);
  addTailRoute(router, context);
  router.use(answerErrors);
  const root = PromiseRouter();
  root.use('/loki/api/v1', router);
  return root;
}
