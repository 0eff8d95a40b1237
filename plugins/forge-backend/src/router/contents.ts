import { parse } from '@portico/backend-kit';
import express from 'express';
import { z } from 'zod';
import { ForgeContext, openRepository } from './ForgeContext';
import { ref, refQuery } from './schemas';
import { sendGit } from './sendGit';

const readme = z.object({ ref, path: z.string().default('') });

// Other people's files are shown, never run: not as a page of the portal, and not as a script.
const SANDBOX = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'X-Content-Type-Options': 'nosniff',
};

const IMAGES: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

function typeOf(path: string): string {
  const end = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return IMAGES[end] ?? 'application/octet-stream';
}

function disposition(path: string): string {
  const name = encodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  const kind = typeOf(path).startsWith('image/') ? 'inline' : 'attachment';
  return `${kind}; filename*=UTF-8''${name}`;
}

/** `/contents`, `/raw` and `/readme`: files and folders. */
export function addContentRoutes(
  api: express.Router,
  context: ForgeContext,
): void {
  const { contents, readmes } = context;
  const read: express.RequestHandler = async (req, res) => {
    const open = await openRepository(context, req, 'read');
    const query = parse(refQuery, req.query);
    const content = await contents.read(open, {
      path: req.params[0] ?? '',
      ref: query.ref,
    });
    if (!Array.isArray(content)) {
      res.set('ETag', `"${content.sha}"`);
    }
    res.json(content);
  };
  api.get('/repos/:owner/:repo/contents', read);
  api.get('/repos/:owner/:repo/contents/*', read);

  api.get('/repos/:owner/:repo/raw/*', async (req, res) => {
    const open = await openRepository(context, req, 'read');
    const path = (req.params as Record<string, string>)[0];
    const query = parse(refQuery, req.query);
    const { entry, running } = await contents.openRaw(open, {
      path,
      ref: query.ref,
    });
    res.set(SANDBOX).set({
      'Content-Type': typeOf(path),
      'Content-Length': String(entry.size),
      'Content-Disposition': disposition(path),
    });
    await sendGit(res, running);
  });

  api.get('/repos/:owner/:repo/readme', async (req, res) => {
    const open = await openRepository(context, req, 'read');
    res.json(await readmes.render(open, parse(readme, req.query)));
  });
}
