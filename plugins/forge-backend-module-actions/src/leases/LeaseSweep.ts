import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError, toError } from '@backstage/errors';
import type { ActionsLimits } from '../config/readActionsConfig';
import type { Database, Stores } from '../database/Database';
import type { StoredJob } from '../database/StoredJob';
import type { LogStore } from '../logs/LogStore';
import type { RunProgress } from '../runs/RunProgress';
import { writeJob } from '../runs/writeJob';
import { LEASE_SECONDS } from './LeaseService';

const LOST = 'the runner was lost';

const MINUTE_MS = 60_000;
const QUEUED_MS = 24 * 60 * MINUTE_MS;
// what is left to a job that was cancelled, as on GitHub
const CANCEL_MS = 5 * MINUTE_MS;
// its runner ends it first
const OVERTIME_MS = 2 * MINUTE_MS;

/** Ends jobs that nobody executes any more, or for too long. */
export class LeaseSweep {
  constructor(
    private readonly options: {
      database: Database;
      limits: ActionsLimits;
      logger: LoggerService;
      logs: LogStore;
      progress: RunProgress;
    },
  ) {}

  /** Gives runners time to find a backend that was away; call it before it serves. */
  async start(): Promise<void> {
    const { database } = this.options;
    const until = (await database.now()) + LEASE_SECONDS * 1_000;
    await database.jobs.prolong(until);
  }

  async run(): Promise<void> {
    const { database, logger, progress } = this.options;
    const now = await database.now();
    const queuedBefore = new Date(now - QUEUED_MS).toISOString();
    for (const job of await database.jobs.listUnderWay(queuedBefore)) {
      if (!this.#verdict(job, now)) {
        continue;
      }
      try {
        await progress.change(job.runId, ({ stores }) =>
          this.#judge(stores, job.id, now),
        );
      } catch (error) {
        // a repository that is gone takes its runs along
        if (!isError(error) || error.name !== 'NotFoundError') {
          logger.warn(`Job ${job.id} could not be ended`, toError(error));
        }
      }
    }
  }

  // it may have changed since it was found
  async #judge(stores: Stores, id: number, now: number): Promise<void> {
    const job = await stores.jobs.find(id);
    const verdict = job && this.#verdict(job, now);
    if (!job || !verdict) {
      return;
    }
    const begun =
      (await stores.steps.haveBegun(id)) ||
      (await this.options.logs.size(job)) > 0;
    if (
      verdict.error === LOST &&
      !begun &&
      job.losses === 0 &&
      !job.cancelled
    ) {
      await stores.jobs.update(id, {
        ...{ status: 'queued', losses: 1, lease: null, leaseUntil: null },
        ...{ runner: null, startedAt: null },
      });
    } else {
      await writeJob(stores, { ...job, ...verdict, status: 'completed' });
    }
  }

  #verdict(
    job: StoredJob,
    now: number,
  ): Pick<StoredJob, 'conclusion' | 'error'> | undefined {
    const since = (time = job.createdAt) => now - Date.parse(time);
    if (job.status === 'queued') {
      return since() > QUEUED_MS
        ? { conclusion: 'failure', error: 'No runner took it within 24 hours' }
        : undefined;
    }
    if (job.status !== 'in_progress') {
      return undefined;
    }
    if ((job.leaseUntil ?? 0) < now) {
      return {
        conclusion: job.cancelled ? 'cancelled' : 'failure',
        error: LOST,
      };
    }
    if (job.cancelled && since(job.cancelledAt) > CANCEL_MS) {
      return {
        conclusion: 'cancelled',
        error: 'It did not end when cancelled',
      };
    }
    const minutes = minutesOf(job, this.options.limits);
    if (since(job.startedAt) > minutes * MINUTE_MS + OVERTIME_MS) {
      const error = `It did not end within ${minutes} minutes`;
      return { conclusion: 'timed_out', error };
    }
    return undefined;
  }
}

/** How long a job may take. */
export function minutesOf(
  { plan }: Pick<StoredJob, 'plan'>,
  { jobMinutes }: Pick<ActionsLimits, 'jobMinutes'>,
): number {
  return Math.min(plan.timeoutMinutes ?? jobMinutes, jobMinutes);
}
