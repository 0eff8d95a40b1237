import type { StoredJob } from '../database/StoredJob';
import type { LogPart, LogStore } from '../logs/LogStore';
import type { ActionsContext } from './ActionsContext';
import { ownLog } from './ownLog';

/** How often a job that writes nothing is asked whether it has ended. */
const STATUS_MS = 1_000;

async function readPart(
  logs: LogStore,
  job: StoredJob,
  offset: number,
): Promise<LogPart> {
  const part = await logs.read(job, offset);
  if (part.size > 0 || job.status !== 'completed') {
    return part;
  }
  const own = ownLog(job);
  return { text: own.subarray(offset), next: own.length, size: own.length };
}

/**
 * The part of a log from an offset on. Where there is nothing yet and more may
 * follow, it is waited for.
 */
export async function readLogSoon(
  { database, logs, stopping }: ActionsContext,
  asked: StoredJob,
  { offset, waitMs }: { offset: number; waitMs: number },
): Promise<LogPart & { done: boolean }> {
  const end = Date.now() + waitMs;
  let job = asked;
  for (;;) {
    const left = end - Date.now();
    const signal = AbortSignal.any([
      AbortSignal.timeout(Math.max(0, Math.min(left, STATUS_MS))),
      stopping,
    ]);
    // before it is read, so that nothing is written in between
    const appended = logs.nextAppend(job, signal);
    const part = await readPart(logs, job, offset);
    // what the job says of its end was read before its log, which is all there then
    const done = job.status === 'completed' && part.next >= part.size;
    if (part.text.length > 0 || done || left <= 0 || stopping.aborted) {
      return { ...part, done };
    }
    await appended;
    job = (await database.jobs.find(job.id)) ?? job;
  }
}
