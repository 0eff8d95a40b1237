import type { RootConfigService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { listSignInOptions } from './lib/listSignInOptions';

/** Tells the sign-in page, before anyone is signed in, what it can offer. */
export function createRouter(config: RootConfigService): express.Router {
  const providers = listSignInOptions(config);
  const router = Router();

  router.get('/sign-in/providers', async (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ providers });
  });

  return router;
}
