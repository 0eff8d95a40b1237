import type { ForgeExtension } from '@portico/plugin-forge-node';
import express from 'express';
import Router from 'express-promise-router';
import { addArchiveRoutes } from './archive';
import { addBranchRoutes } from './branches';
import { addContentRoutes } from './contents';
import { addEditRoutes } from './edits';
import type { ForgeContext } from './ForgeContext';
import { addGitRoutes } from './gitTransport';
import { addHistoryRoutes } from './history';
import { addOwnerRoutes } from './owners';
import { addPageRoutes } from './pages';
import { addRepositoryRoutes } from './repositories';
import { addTokenRoutes } from './tokens';

/** Gitea's API, git's smart HTTP, addresses of pages, and what modules add. */
export function createRouter(
  context: ForgeContext,
  extensions: ForgeExtension[],
): express.Router {
  const api = Router();
  api.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  addOwnerRoutes(api, context);
  addRepositoryRoutes(api, context);
  addContentRoutes(api, context);
  addEditRoutes(api, context);
  addBranchRoutes(api, context);
  addHistoryRoutes(api, context);
  addArchiveRoutes(api, context);
  addTokenRoutes(api, context);
  extensions.forEach(one => one.api && api.use(one.api));

  const router = Router();
  router.use('/api/v1', api);
  extensions.forEach(one => one.router && router.use(one.router));
  addGitRoutes(router, context);
  addPageRoutes(router, context);
  return router;
}
