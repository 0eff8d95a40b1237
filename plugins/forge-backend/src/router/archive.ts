import { InputError } from '@backstage/errors';
import express from 'express';
import { createGzip } from 'node:zlib';
import { openArchive, resolveCommit } from '../git';
import { ForgeContext, openRepository } from './ForgeContext';
import { sendGit } from './sendGit';

const SUFFIX = '.tar.gz';

/** `/archive/<ref>.tar.gz` */
export function addArchiveRoutes(
  api: express.Router,
  context: ForgeContext,
): void {
  api.get('/repos/:owner/:repo/archive/*', async (req, res) => {
    const { stored, gitDir } = await openRepository(context, req, 'read');
    const file = (req.params as Record<string, string>)[0];
    if (!file.endsWith(SUFFIX)) {
      throw new InputError(`'${file}' is no archive: ask for <ref>${SUFFIX}`);
    }
    const git = context.transportGit;
    const ref = file.slice(0, -SUFFIX.length);
    const commit = await resolveCommit(git, gitDir, ref);
    const folder = stored.name;
    const running = await openArchive(git, gitDir, { commit, folder });
    res.set({
      'Content-Type': 'application/gzip',
      'Content-Disposition': `attachment; filename="${folder}${SUFFIX}"`,
      'X-Content-Type-Options': 'nosniff',
    });
    await sendGit(res, running, output => output.pipe(createGzip()));
  });
}
