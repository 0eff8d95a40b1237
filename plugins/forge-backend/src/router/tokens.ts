import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import { parse } from '@portico/backend-kit';
import express from 'express';
import { z } from 'zod';
import type { Authenticator } from '../auth/Authenticator';
import { ForgeContext } from './ForgeContext';

const MAX_DAYS = 366;

const creation = z.object({
  name: z.string().trim().min(1).max(100),
  scope: z.enum(['read', 'write']),
  days: z.number().int().min(1).max(MAX_DAYS).default(90),
});

// A token that is lost must not be good for making others.
async function requirePerson(
  authenticator: Authenticator,
  req: express.Request,
): Promise<string> {
  const caller = await authenticator.authenticate(req);
  if (caller.kind === 'anonymous') {
    throw new AuthenticationError('Sign in to the portal');
  }
  if (caller.kind !== 'person' || caller.token) {
    throw new NotAllowedError(
      'Tokens are made and revoked by people who are signed in to the portal',
    );
  }
  return caller.userRef;
}

/** `/user/tokens` */
export function addTokenRoutes(
  api: express.Router,
  { authenticator, tokens }: ForgeContext,
): void {
  api.get('/user/tokens', async (req, res) => {
    const userRef = await requirePerson(authenticator, req);
    res.json(await tokens.list(userRef));
  });

  api.post('/user/tokens', express.json(), async (req, res) => {
    const userRef = await requirePerson(authenticator, req);
    const wanted = parse(creation, req.body);
    res.status(201).json(await tokens.create({ ...wanted, userRef }));
  });

  api.delete('/user/tokens/:id', async (req, res) => {
    const userRef = await requirePerson(authenticator, req);
    await tokens.revoke(userRef, req.params.id);
    res.status(204).end();
  });
}
