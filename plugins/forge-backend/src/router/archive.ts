import { InputError } from '@backstage/errors';
import express from 'express';
import { createGzip } from 'node:zlib';
import { openArchive } from '../git';
import { ForgeContext, openRepository } from './ForgeContext';
import { sendGit } from './sendGit';

const SUFFIX = '.tar.gz';

/** `/archive/<ref>.tar.gz` */
export function addArchiveRoutes(
  api: express.Router,
  context: ForgeContext,
): void {
  api.get('/repos/:owner/:repo/archive/*', async (req, res) => {
    const open = await openRepository(context, req, 'read');
    const file = (req.params as Record<string, string>)[0];
    if (!file.endsWith(SUFFIX)) {
      throw new InputError(`'${file}' is no archive: ask for <ref>${SUFFIX}`);
    }
    const { transportGit, contents } = context;
    const ref = file.slice(0, -SUFFIX.length);
    const { commit } = await contents.find(open, { path: '', ref });
    const folder = open.stored.name;
    const wanted = { commit, folder };
    const running = await openArchive(transportGit, open.gitDir, wanted);
    res.set({
      'Content-Type': 'application/gzip',
      'Content-Disposition': `attachment; filename="${folder}${SUFFIX}"`,
      'X-Content-Type-Options': 'nosniff',
    });
    await sendGit(res, running, output => output.pipe(createGzip()));
  });
}
