import { InputError } from '@backstage/errors';
import { parse } from '@portico/backend-kit';
import express from 'express';
import { z } from 'zod';
import type { Diff } from '../services/HistoryService';
import { ForgeContext, openRepository } from './ForgeContext';
import { paging, ref } from './schemas';

const query = z.object({
  ...paging,
  sha: ref,
  path: z.string().default(''),
});

function sendDiff(res: express.Response, { text, cut }: Diff): void {
  if (cut) {
    res.set('X-Diff-Truncated', 'true');
  }
  res.type('text/plain').set('X-Content-Type-Options', 'nosniff').send(text);
}

function readEnds(text: string): { base: string; head: string } {
  const [base, head, ...rest] = text.split('...');
  if (!base || !head || rest.length) {
    throw new InputError(`'${text}' is no comparison: write base...head`);
  }
  return { base, head };
}

/** `/commits`, `/git/commits` and `/compare` */
export function addHistoryRoutes(
  api: express.Router,
  context: ForgeContext,
): void {
  const { comparison, history } = context;

  api.get('/repos/:owner/:repo/commits', async (req, res) => {
    const open = await openRepository(context, req, 'read');
    const { sha, ...rest } = parse(query, req.query);
    const found = await history.list(open, { ...rest, ref: sha });
    if (found.total !== undefined) {
      res.set('X-Total-Count', String(found.total));
    }
    res.set('X-HasMore', String(found.hasMore)).json(found.commits);
  });

  api.get('/repos/:owner/:repo/git/commits/:ref', async (req, res) => {
    const open = await openRepository(context, req, 'read');
    const wanted = req.params.ref;
    if (wanted.endsWith('.diff')) {
      sendDiff(res, await history.diff(open, wanted.slice(0, -5)));
    } else {
      res.json(await history.get(open, wanted));
    }
  });

  api.get('/repos/:owner/:repo/compare/*', async (req, res) => {
    const open = await openRepository(context, req, 'read');
    const wanted = (req.params as Record<string, string>)[0];
    if (wanted.endsWith('.diff')) {
      const ends = readEnds(wanted.slice(0, -5));
      sendDiff(res, await comparison.diff(open, ends));
    } else {
      res.json(await comparison.compare(open, readEnds(wanted)));
    }
  });
}
