import express from 'express';
import { z } from 'zod';
import { FileEdit } from '../services/CommitService';
import { ForgeContext, openRepository } from './ForgeContext';
import { parse } from './parse';

const edit = z.object({
  message: z.string().max(10_000).optional(),
  branch: z.string().min(1).max(255).optional(),
  new_branch: z.string().min(1).max(255).optional(),
  sha: z.string().optional(),
});
const write = edit.extend({ content: z.base64() });

function toEdit(
  body: z.infer<typeof edit> & { content?: string },
): Omit<FileEdit, 'action' | 'path'> {
  const { content, new_branch: newBranch, ...rest } = body;
  return {
    ...rest,
    newBranch,
    content: content === undefined ? undefined : Buffer.from(content, 'base64'),
  };
}

/** `POST`, `PUT` and `DELETE` of `/contents`: commits of one file. */
export function addEditRoutes(
  api: express.Router,
  context: ForgeContext,
): void {
  const { commits, config } = context;
  const path = '/repos/:owner/:repo/contents/*';
  // base64 takes a third more than the file
  const limit = Math.ceil(config.limits.pushBytes * 1.4);
  const handle =
    (action: FileEdit['action'], status: number): express.RequestHandler =>
    async (req, res) => {
      const { caller, ...open } = await openRepository(context, req, 'write');
      const schema = action === 'delete' ? edit : write;
      const change = toEdit(parse(schema, req.body));
      const whole = { ...change, action, path: req.params[0] };
      res.status(status).json(await commits.commit(open, whole, caller));
    };

  api.post(path, express.json({ limit }), handle('create', 201));
  api.put(path, express.json({ limit }), handle('update', 200));
  api.delete(path, express.json(), handle('delete', 200));
}
