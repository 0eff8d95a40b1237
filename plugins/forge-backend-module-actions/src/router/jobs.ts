import { parse } from '@portico/backend-kit';
import express from 'express';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { StoredJob } from '../database/StoredJob';
import type { LogStore } from '../logs/LogStore';
import { ActionsContext, openJob } from './ActionsContext';
import { presentJob } from './presentJob';

const logQuery = z.object({
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional(),
});

// of a job that failed before a runner had it
function ownLog({ error = '' }: StoredJob): Buffer {
  const lines = error.split('\n').filter(Boolean);
  return Buffer.from(lines.map(line => `##[error]${line}\n`).join(''));
}

async function readPart(logs: LogStore, job: StoredJob, offset: number) {
  const part = await logs.read(job, offset);
  if (part.size > 0 || job.status !== 'completed') {
    return part;
  }
  const own = ownLog(job);
  return { text: own.subarray(offset), next: own.length, size: own.length };
}

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

  // what it says of the end was read before the log, which is all there then
  api.get(`${jobPath}/logs`, async (req, res) => {
    const { job } = await openJob(context, req);
    const { offset } = parse(logQuery, req.query);
    res.set({
      'Content-Type': 'text/plain; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    });
    if (offset === undefined) {
      await sendWhole(res, logs, job);
      return;
    }
    const { text, next, size } = await readPart(logs, job, offset);
    const done = job.status === 'completed' && next >= size;
    res.set({ 'X-Log-Next': `${next}`, 'X-Log-Done': `${done}` }).send(text);
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
