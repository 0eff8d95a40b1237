import { ConflictError, NotFoundError } from '@backstage/errors';
import { parse } from '@portico/backend-kit';
import { requireRunnerToken } from '@portico/plugin-forge-node';
import express from 'express';
import Router from 'express-promise-router';
import { NO_RUNTIME } from '../config/readRuntimeConfig';
import type { RuntimeContext } from './RuntimeContext';
import {
  archiveQuery,
  logBody,
  metricsBody,
  serviceParams,
  syncBody,
} from './schemas';

/** `/runner/services`: what runners ask and tell of services. */
export function createRunnerRouter({
  config,
  database,
  host,
  logs,
  metrics,
  syncs,
}: RuntimeContext): express.Router {
  const router = Router();
  // ids are numbers, so that no page of a repository is meant
  const service = '/runner/services/:id(\\d+)';
  const guard = requireRunnerToken(
    config.token,
    `No runner is given services here: ${NO_RUNTIME}`,
  );
  const json = express.json({ limit: '16mb' });
  const small = express.json({ limit: '1mb' });

  const open = async (req: express.Request) => {
    const { id } = parse(serviceParams, req.params);
    const stored = await database.services.find(id);
    const repository = stored && (await host.find(id));
    if (!repository) {
      throw new NotFoundError(`There is no service ${id}`);
    }
    return { stored, repository };
  };

  router.post('/runner/services/sync', guard, json, async (req, res) => {
    const { runnerId, services } = parse(syncBody, req.body);
    const gone = new AbortController();
    res.once('close', () => gone.abort());
    const wanted = await syncs.sync(runnerId, services, gone.signal);
    if (!gone.signal.aborted) {
      res.json({ services: wanted });
    }
  });

  router.post('/runner/services/metrics', guard, small, async (req, res) => {
    const { runnerId, services } = parse(metricsBody, req.body);
    if (!(await database.runner.has(runnerId))) {
      throw new ConflictError('Another runner has the services, or none');
    }
    metrics.take(services);
    res.status(204).end();
  });

  router.get(`${service}/archive`, guard, async (req, res) => {
    const { commit } = parse(archiveQuery, req.query);
    const { stored, repository } = await open(req);
    if (stored.commit !== commit) {
      throw new NotFoundError(
        `Service ${repository.id} has another commit now: ${stored.commit}`,
      );
    }
    await repository.sendArchive(commit, res);
  });

  router.post(`${service}/log`, guard, json, async (req, res) => {
    const { lines } = parse(logBody, req.body);
    const { stored, repository } = await open(req);
    const { owner, name } = repository;
    const labels = { service: stored.name, repository: `${owner}/${name}` };
    if (lines.length > 0) {
      await logs.push(labels, lines);
    }
    res.status(204).end();
  });

  return router;
}
