import type { HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import type { MyRunsService } from '../services/MyRunsService';
import type { PipelineService } from '../services/PipelineService';
import { addLogRoutes } from './logs';
import { addRunRoutes } from './runs';

/** What the routes stand on. */
export interface PipelinesContext {
  httpAuth: HttpAuthService;
  mine: MyRunsService;
  pipelines: PipelineService;
}

/** The API of the plugin's pages. */
export function createRouter(context: PipelinesContext): express.Router {
  const router = Router();
  router.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  router.use(express.json({ limit: '10kb' }));
  addRunRoutes(router, context);
  addLogRoutes(router, context);
  return router;
}
