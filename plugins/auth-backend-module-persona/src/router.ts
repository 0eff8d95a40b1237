import type { RootConfigService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { localRequestsOnly } from './localRequestsOnly';
import type { PersonaDirectory } from './services/PersonaDirectory';

/** The list behind the sign-in page, and the guard of every persona route. */
export function createRouter(options: {
  config: RootConfigService;
  directory: PersonaDirectory;
}): express.Router {
  const router = Router();

  router.use('/persona', localRequestsOnly(options.config));

  router.get('/persona/personas', async (_req, res) => {
    res.set('Cache-Control', 'no-store').json(await options.directory.list());
  });

  return router;
}
