import { parse } from '@portico/backend-kit';
import express from 'express';
import { z } from 'zod';
import type { FileEdit } from '../services/fileEdits';
import { ForgeContext, openRepository } from './ForgeContext';

// Base64 takes a third more than the file; larger ones are pushed with git.
const MAX_BODY = '14mb';

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
  const path = '/repos/:owner/:repo/contents/*';
  const readBody = express.json({ limit: MAX_BODY });
  const handle =
    (action: FileEdit['action'], status: number): express.RequestHandler =>
    async (req, res) => {
      const { caller, ...open } = res.locals.open;
      const schema = action === 'delete' ? edit : write;
      const change = toEdit(parse(schema, req.body));
      const whole = { ...change, action, path: req.params[0] };
      const done = await context.commits.commit(open, whole, caller);
      res.status(status).json(done);
    };
  // nothing large is read for those who may not write
  const mayWrite: express.RequestHandler = async (req, res, next) => {
    res.locals.open = await openRepository(context, req, 'write');
    next();
  };
  api.post(path, mayWrite, readBody, handle('create', 201));
  api.put(path, mayWrite, readBody, handle('update', 200));
  api.delete(path, mayWrite, readBody, handle('delete', 200));
}
