import { parse } from '@portico/backend-kit';
import express from 'express';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { StoredJob } from '../database/StoredJob';
import type { LogStore } from '../logs/LogStore';
import { ActionsContext, openJob } from './ActionsContext';
import { ownLog } from './ownLog';
import { presentJob } from './presentJob';
import { readLogSoon } from './readLogSoon';

const LONGEST_WAIT_MS = 5_000;

const logQuery = z.object({
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional(),
  wait: z.coerce.number().int().min(0).max(LONGEST_WAIT_MS).default(0),
});

/** `/actions/jobs` and their logs. */
export function addJobRoutes(
  api: express.Router,
  context: ActionsContext,
): void {
  const { database, host, logs } = context;
  const { baseUrl } = host;
  const jobPath = '/repos/:owner/:repo/actions/jobs/:id';

  api.get(jobPath, async (req, res) => {
    const { job, run, repository } = await openJob(context, req);
    const jobs = await database.jobs.list(run.id, job.attempt);
    const steps = await database.steps.list([job.id]);
    res.json(presentJob(job, { run, repository, baseUrl, jobs, steps }));
  });

  api.get(`${jobPath}/logs`, async (req, res) => {
    const { job } = await openJob(context, req);
    const { offset, wait } = parse(logQuery, req.query);
    res.set({
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    });
    if (offset === undefined) {
      await sendWhole(res, logs, job);
      return;
    }
    const part = await readLogSoon(context, job, { offset, waitMs: wait });
    res
      .set({ 'X-Log-Next': `${part.next}`, 'X-Log-Done': `${part.done}` })
      .send(part.text);
  });
}

async function sendWhole(
  res: express.Response,
  logs: LogStore,
  job: StoredJob,
): Promise<void> {
  const log = await logs.open(job);
  res.set('Content-Disposition', `attachment; filename="job-${job.id}.log"`);
  if (!log) {
    res.send(job.status === 'completed' ? ownLog(job) : '');
    return;
  }
  res.set('Content-Length', `${log.size}`);
  await pipeline(log.stream, res);
}
