import { parse } from '@portico/backend-kit';
import express from 'express';
import { z } from 'zod';
import { ActionsContext, openRun } from './ActionsContext';
import { paging, toPage } from './paging';
import { parseId } from './parseId';
import { presentJob } from './presentJob';
import { presentRun } from './presentRun';

const text = z.string().min(1).max(255).optional();

const query = paging.extend({
  branch: text,
  status: text,
  event: text,
  head_sha: text,
});

const jobsQuery = paging.extend({
  filter: z.enum(['latest', 'all']).default('latest'),
});

/** `/actions/runs` and what is done with them. */
export function addRunRoutes(
  api: express.Router,
  context: ActionsContext,
): void {
  const { control, database, host } = context;
  const { baseUrl } = host;
  const runs = '/repos/:owner/:repo/actions/runs';

  api.get(runs, async (req, res) => {
    const { repository } = await host.open(req, 'read');
    const { head_sha: sha, ...wanted } = parse(query, req.query);
    const { branch, status, event } = wanted;
    const found = await database.runs.list({
      ...{ repositoryId: repository.id, branch, status, event, sha },
      ...toPage(wanted),
    });
    res.json({
      total_count: found.total,
      workflow_runs: found.runs.map(run =>
        presentRun(run, repository, baseUrl),
      ),
    });
  });

  api.get(`${runs}/:id`, async (req, res) => {
    const { run, repository } = await openRun(context, req, 'read');
    res.json(presentRun(run, repository, baseUrl));
  });

  const sendJobs = async (
    req: express.Request,
    res: express.Response,
    attemptOf: (run: { attempt: number }) => number | undefined,
  ) => {
    const { run, repository } = await openRun(context, req, 'read');
    const jobs = await database.jobs.list(run.id, attemptOf(run));
    const { offset, limit } = toPage(parse(paging, req.query));
    const shown = jobs.slice(offset, offset + limit);
    const steps = await database.steps.list(shown.map(({ id }) => id));
    const around = { run, repository, baseUrl, jobs, steps };
    res.json({
      total_count: jobs.length,
      jobs: shown.map(job => presentJob(job, around)),
    });
  };

  api.get(`${runs}/:id/jobs`, (req, res) => {
    const { filter } = parse(jobsQuery, req.query);
    return sendJobs(req, res, ({ attempt }) =>
      filter === 'latest' ? attempt : undefined,
    );
  });

  api.get(`${runs}/:id/attempts/:attempt/jobs`, (req, res) =>
    sendJobs(req, res, () => parseId(req.params.attempt)),
  );

  api.post(`${runs}/:id/rerun`, async (req, res) => {
    const { run } = await openRun(context, req, 'write');
    await control.rerun(run.id);
    res.status(201).json({});
  });

  api.post(`${runs}/:id/cancel`, async (req, res) => {
    const { run } = await openRun(context, req, 'write');
    await control.cancel(run.id, { force: false });
    res.status(202).json({});
  });

  api.post(`${runs}/:id/force-cancel`, async (req, res) => {
    const { run } = await openRun(context, req, 'write');
    await control.cancel(run.id, { force: true });
    res.status(202).json({});
  });
}
