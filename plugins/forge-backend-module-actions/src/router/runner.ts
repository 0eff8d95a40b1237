import { NotFoundError } from '@backstage/errors';
import { parse } from '@portico/backend-kit';
import { requireRunnerToken } from '@portico/plugin-forge-node';
import express from 'express';
import Router from 'express-promise-router';
import { pipeline } from 'node:stream/promises';
import { NO_RUNNER } from '../runs/requireRunner';
import { ActionsContext } from './ActionsContext';
import { describeAssignment } from './assignment';
import { parseId } from './parseId';
import {
  acquireBody,
  completeBody,
  leaseBody,
  logBody,
  stepsBody,
} from './runnerSchemas';

/** `/runner`: what runners ask and tell. */
export function createRunnerRouter(context: ActionsContext): express.Router {
  const { config, leases, stopping } = context;
  const router = Router();
  // ids are numbers, so that no page of a repository is meant
  const job = '/runner/jobs/:id(\\d+)';
  const guard = requireRunnerToken(
    config.runner?.token,
    `No runner may take jobs here: ${NO_RUNNER}`,
  );
  const json = express.json({ limit: '16mb' });

  router.post('/runner/jobs/acquire', guard, json, async (req, res) => {
    const { runnerId, wait } = parse(acquireBody, req.body);
    const gone = new AbortController();
    res.once('close', () => gone.abort());
    const found = await leases.acquire(runnerId, {
      waitMs: wait * 1_000,
      signal: AbortSignal.any([stopping, gone.signal]),
    });
    if (found && gone.signal.aborted) {
      await leases.release(found);
    } else if (found) {
      res.json(await describeAssignment(found, context));
    } else {
      res.status(204).end();
    }
  });

  router.post(`${job}/renew`, guard, json, async (req, res) => {
    const { lease } = parse(leaseBody, req.body);
    res.json(await leases.renew({ id: parseId(req.params.id), lease }));
  });

  router.post(`${job}/log`, guard, json, async (req, res) => {
    const { lease, ...part } = parse(logBody, req.body);
    const id = parseId(req.params.id);
    res.json({ next: await leases.log({ id, lease }, part) });
  });

  router.post(`${job}/steps`, guard, json, async (req, res) => {
    const { lease, steps } = parse(stepsBody, req.body);
    await leases.report({ id: parseId(req.params.id), lease }, steps);
    res.status(204).end();
  });

  router.post(`${job}/complete`, guard, json, async (req, res) => {
    const { lease, ...completion } = parse(completeBody, req.body);
    await leases.complete({ id: parseId(req.params.id), lease }, completion);
    res.status(204).end();
  });

  router.get(`${job}/archive`, guard, async (req, res) => {
    const { database, host } = context;
    const found = await leases.find(parseId(req.params.id));
    const run = await database.runs.find(found.runId);
    const repository = run && (await host.find(run.repositoryId));
    if (!repository) {
      throw new NotFoundError(`There is no run ${found.runId}`);
    }
    await repository.sendArchive(run.sha, res);
  });

  addArtifactRoutes(router, `${job}/artifacts/:name`, guard, context);
  return router;
}

function addArtifactRoutes(
  router: express.Router,
  path: string,
  guard: express.RequestHandler,
  { artifacts, leases }: ActionsContext,
): void {
  router.put(path, guard, async (req, res) => {
    const job = await leases.find(parseId(req.params.id));
    const { name } = req.params;
    const overwrite = req.query.overwrite === 'true';
    await artifacts.save(job, { name, overwrite }, req);
    res.status(204).end();
  });

  router.get(path, guard, async (req, res) => {
    const job = await leases.find(parseId(req.params.id));
    const { size, stream } = await artifacts.open(job, req.params.name);
    res.set({
      'Content-Type': 'application/gzip',
      'Content-Length': `${size}`,
    });
    await pipeline(stream, res);
  });
}
