import { parse } from '@portico/backend-kit';
import type { Router } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PipelinesContext } from './createRouter';
import { jobParams, logQuery } from './schemas';

/** A chunk this long was cut: there is more. */
const LONG_CHUNK = 256 * 1024;

async function* withFirst(
  first: IteratorResult<string>,
  rest: AsyncGenerator<string>,
) {
  yield first.value ?? '';
  yield* rest;
}

/** `/logs` */
export function addLogRoutes(
  router: Router,
  { httpAuth, pipelines }: PipelinesContext,
): void {
  router.get('/logs/:entityRef/:runId/:jobId', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRef, ...job } = parse(jobParams, req.params);
    const { offset, wait } = parse(logQuery, req.query);
    const log = { ...job, offset, waitMs: wait };
    const request = { credentials, entityRef };
    const chunk = await pipelines.readLog(request, log);
    const { text, next, done, isAwaited = false } = chunk;
    res
      .type('text/plain; charset=utf-8')
      .set({
        'X-Content-Type-Options': 'nosniff',
        'X-Log-Next': `${next}`,
        'X-Log-Done': `${done}`,
        'X-Log-More': `${!done && text.length >= LONG_CHUNK}`,
        'X-Log-Awaited': `${isAwaited}`,
      })
      .end(text);
  });

  router.get('/logs/:entityRef/:runId/:jobId/raw', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { entityRef, ...job } = parse(jobParams, req.params);
    const parts = pipelines.readWholeLog({ credentials, entityRef }, job);
    // what fails at once is an error, not half of a file
    const first = await parts.next();
    res
      .attachment(`${job.runId}-${job.jobId}.log`.replaceAll('%', '_'))
      .type('text/plain; charset=utf-8')
      .set('X-Content-Type-Options', 'nosniff');
    await pipeline(Readable.from(withFirst(first, parts)), res);
  });
}
