import express from 'express';
import Router from 'express-promise-router';
import type { ActionsContext } from './ActionsContext';
import { addCheckRoutes } from './checks';
import { addJobRoutes } from './jobs';
import { addRunRoutes } from './runs';
import { addWorkflowRoutes } from './workflows';

/** GitHub's Actions API, below that of the forge. */
export function createApi(context: ActionsContext): express.Router {
  const api = Router();
  addRunRoutes(api, context);
  addJobRoutes(api, context);
  addWorkflowRoutes(api, context);
  addCheckRoutes(api, context);
  return api;
}
