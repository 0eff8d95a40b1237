import { InputError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import { pipeline, Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { advertise, FLUSH, GitService, pktLine, uploadPack } from '../git';
import { answerGitClients } from './answerGitClients';
import { ForgeContext, openRepository } from './ForgeContext';
import { sendGit } from './sendGit';

const MAX_WANTS = 32 * 1024 * 1024;

const NEVER_CACHED = {
  'Cache-Control': 'no-cache, max-age=0, must-revalidate',
  Expires: 'Fri, 01 Jan 1980 00:00:00 GMT',
  Pragma: 'no-cache',
};

function readService(name: unknown): GitService {
  const service = /^git-(upload-pack|receive-pack)$/.exec(String(name))?.[1];
  if (!service) {
    throw new InputError(
      'This forge speaks the smart protocol only: use git 1.6.6 or later',
    );
  }
  return service as GitService;
}

// What a client wants and has is a list; zipped, a small body may hold a huge one.
function limitWants(): Transform {
  let size = 0;
  return new Transform({
    transform(chunk, _encoding, done) {
      size += chunk.length;
      const error =
        size > MAX_WANTS && new InputError('This asks for too much');
      done(error || null, chunk);
    },
  });
}

function readBody(req: express.Request): Readable {
  const zipped = /^(x-)?gzip$/i.test(req.headers['content-encoding'] ?? '');
  if (!zipped) {
    return req;
  }
  const unzipped = createGunzip();
  req.once('close', () => req.complete || unzipped.destroy());
  return req.pipe(unzipped);
}

/** What `git clone`, `fetch` and `push` ask for. */
export function addGitRoutes(
  parent: express.Router,
  context: ForgeContext,
): void {
  const { transportGit: git, pushes } = context;
  const router = Router();
  const open = (req: express.Request, service: GitService) =>
    openRepository(context, req, service === 'receive-pack' ? 'write' : 'read');

  router.get('/:owner/:repo.git/info/refs', async (req, res) => {
    const service = readService(req.query.service);
    const { gitDir } = await open(req, service);
    const protocol = req.get('Git-Protocol');
    const running = await advertise(git, gitDir, { service, protocol });
    running.stdin.end();
    res
      .set(NEVER_CACHED)
      .set('Content-Type', `application/x-git-${service}-advertisement`);
    res.write(Buffer.concat([pktLine(`# service=git-${service}\n`), FLUSH]));
    await sendGit(res, running);
  });

  router.post('/:owner/:repo.git/git-upload-pack', async (req, res) => {
    const { gitDir } = await open(req, 'upload-pack');
    const protocol = req.get('Git-Protocol');
    const running = await uploadPack(git, gitDir, protocol);
    res
      .set(NEVER_CACHED)
      .set('Content-Type', 'application/x-git-upload-pack-result');
    pipeline(readBody(req), limitWants(), running.stdin, error => {
      if (error) {
        running.stop();
      }
    });
    await sendGit(res, running);
  });

  router.post('/:owner/:repo.git/git-receive-pack', async (req, res) => {
    const opened = await open(req, 'receive-pack');
    res
      .set(NEVER_CACHED)
      .set('Content-Type', 'application/x-git-receive-pack-result');
    await pushes.receive(opened, {
      caller: opened.caller,
      protocol: req.get('Git-Protocol'),
      input: readBody(req),
      output: res,
    });
  });

  router.use(answerGitClients);
  parent.use(router);
}
