import { parse } from '@portico/backend-kit';
import express from 'express';
import { z } from 'zod';
import { ForgeContext, openRepository } from './ForgeContext';

const creation = z.object({
  new_branch_name: z.string().min(1).max(255),
  old_ref_name: z.string().min(1).max(255).optional(),
});

/** `/branches` */
export function addBranchRoutes(
  api: express.Router,
  context: ForgeContext,
): void {
  const { branches } = context;

  api.get('/repos/:owner/:repo/branches', async (req, res) => {
    const open = await openRepository(context, req, 'read');
    res.json(await branches.list(open));
  });

  api.post('/repos/:owner/:repo/branches', express.json(), async (req, res) => {
    const open = await openRepository(context, req, 'write');
    const body = parse(creation, req.body);
    const branch = await branches.create(open, {
      caller: open.caller,
      name: body.new_branch_name,
      from: body.old_ref_name ?? open.stored.defaultBranch,
    });
    res.status(201).json(branch);
  });

  api.delete('/repos/:owner/:repo/branches/*', async (req, res) => {
    const open = await openRepository(context, req, 'write');
    const name = (req.params as Record<string, string>)[0];
    await branches.delete(open, { caller: open.caller, name });
    res.status(204).end();
  });
}
