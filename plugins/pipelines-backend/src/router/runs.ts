import { parse } from '@portico/backend-kit';
import type { Router } from 'express';
import type { PipelinesContext } from './createRouter';
import { entityParams, runParams, runsQuery, triggerBody } from './schemas';

/** `/runs` and `/workflows` */
export function addRunRoutes(
  router: Router,
  { httpAuth, mine, pipelines }: PipelinesContext,
): void {
  router.get('/runs', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entity: entityRef, ...list } = parse(runsQuery, req.query);
    res.json(await pipelines.listRuns({ credentials, entityRef }, list));
  });

  router.get('/runs/mine', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    res.json(await mine.list(credentials));
  });

  router.get('/runs/:entityRef/:runId', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRef, runId } = parse(runParams, req.params);
    res.json(await pipelines.getRun({ credentials, entityRef }, runId));
  });

  router.get('/workflows/:entityRef', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRef } = parse(entityParams, req.params);
    res.json(await pipelines.listWorkflows({ credentials, entityRef }));
  });

  router.post('/runs/:entityRef', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRef } = parse(entityParams, req.params);
    const body = parse(triggerBody, req.body);
    await pipelines.trigger({ credentials, entityRef }, body);
    res.sendStatus(204);
  });

  router.post('/runs/:entityRef/:runId/rerun', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRef, runId } = parse(runParams, req.params);
    await pipelines.rerun({ credentials, entityRef }, runId);
    res.sendStatus(204);
  });

  router.post('/runs/:entityRef/:runId/cancel', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRef, runId } = parse(runParams, req.params);
    await pipelines.cancel({ credentials, entityRef }, runId);
    res.sendStatus(204);
  });
}
