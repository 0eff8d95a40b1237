import { NotFoundError } from '@backstage/errors';
import { parse } from '@portico/backend-kit';
import express from 'express';
import { z } from 'zod';
import { presentOwner } from '../services/presentRepository';
import { ForgeContext } from './ForgeContext';
import { paging } from './schemas';

const page = z.object(paging);

/** `/orgs`: who has repositories, and which. */
export function addOwnerRoutes(
  api: express.Router,
  { authenticator, config, listing, owners }: ForgeContext,
): void {
  api.get('/orgs', async (req, res) => {
    const caller = await authenticator.authenticate(req);
    const query = parse(page, req.query);
    const found = await listing.listOwners(caller, query);
    res.set('X-Total-Count', String(found.total)).json(found.owners);
  });

  api.get('/orgs/:owner', async (req, res) => {
    const caller = await authenticator.authenticate(req);
    const query = { owner: req.params.owner, page: 1, limit: 1 };
    // whoever may list repositories may know who can have some
    await listing.list(caller, query);
    const name = await owners.find(req.params.owner);
    if (!name) {
      throw new NotFoundError(`There is no owner '${req.params.owner}'`);
    }
    res.json(presentOwner(name, config.baseUrl));
  });

  api.get('/orgs/:owner/repos', async (req, res) => {
    const caller = await authenticator.authenticate(req);
    const query = parse(page, req.query);
    const found = await listing.list(caller, { ...query, ...req.params });
    res.set('X-Total-Count', String(found.total)).json(found.repositories);
  });
}
