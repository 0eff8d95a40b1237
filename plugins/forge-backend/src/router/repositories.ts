import { InputError } from '@backstage/errors';
import { parse } from '@portico/backend-kit';
import express from 'express';
import { z } from 'zod';
import { ForgeContext } from './ForgeContext';
import { paging } from './schemas';

const creationBody = z.object({
  name: z.string(),
  description: z.string().max(1_000).default(''),
  private: z.boolean().default(false),
});

const change = z.object({
  description: z.string().max(1_000).optional(),
  private: z.boolean().optional(),
  default_branch: z.string().min(1).max(255).optional(),
});

const search = z.object({
  ...paging,
  q: z.string().max(100).optional(),
  owner: z
    .union([z.string().max(100), z.array(z.string().max(100)).max(50)])
    .optional(),
});

/** `/repos`: what there is, new ones, settings, deletion. */
export function addRepositoryRoutes(
  api: express.Router,
  context: ForgeContext,
): void {
  const { authenticator, creation, listing, repositories, settings } = context;

  api.post('/orgs/:owner/repos', express.json(), async (req, res) => {
    const caller = await authenticator.authenticate(req);
    const wanted = {
      ...parse(creationBody, req.body),
      owner: req.params.owner,
    };
    res.status(201).json(await creation.create(caller, wanted));
  });

  api.get('/repos/search', async (req, res) => {
    const caller = await authenticator.authenticate(req);
    const { q: text, ...query } = parse(search, req.query);
    const found = await listing.list(caller, { ...query, text });
    res
      .set('X-Total-Count', String(found.total))
      .json({ ok: true, data: found.repositories });
  });

  api.get('/repos/:owner/:repo', async (req, res) => {
    const caller = await authenticator.authenticate(req);
    const { owner, repo: name } = req.params;
    res.json(await repositories.get(caller, { owner, name }));
  });

  api.patch('/repos/:owner/:repo', express.json(), async (req, res) => {
    const caller = await authenticator.authenticate(req);
    const { default_branch: defaultBranch, ...rest } = parse(change, req.body);
    const changes = { ...rest, ...(defaultBranch && { defaultBranch }) };
    if (Object.keys(changes).length === 0) {
      throw new InputError(
        'There is nothing to change: give description, private or default_branch',
      );
    }
    const { owner, repo: name } = req.params;
    res.json(await settings.update(caller, { owner, name }, changes));
  });

  api.delete('/repos/:owner/:repo', async (req, res) => {
    const caller = await authenticator.authenticate(req);
    const { owner, repo: name } = req.params;
    await settings.delete(caller, { owner, name });
    res.status(204).end();
  });
}
