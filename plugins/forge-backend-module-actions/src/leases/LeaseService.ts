import { ConflictError, NotFoundError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import type { Database } from '../database/Database';
import type { Lease } from '../database/JobStore';
import type { StoredStep } from '../database/StepStore';
import type { StoredJob } from '../database/StoredJob';
import type { Conclusion } from '../database/StoredRun';
import type { LogStore } from '../logs/LogStore';
import type { JobQueue } from '../runs/JobQueue';
import type { RunProgress } from '../runs/RunProgress';

/** How long a lease lasts after it was renewed. */
export const LEASE_SECONDS = 30;

const CANDIDATES = 10;
const MAX_OUTPUTS = 1024 * 1024;

/** How a runner says that a job ended. */
export interface Completion {
  conclusion: Exclude<Conclusion, 'skipped'>;
  outputs: Record<string, string>;
  error?: string;
}

/** A step as its runner tells it. */
export type StepReport = Omit<StoredStep, 'job'>;

/** Gives jobs to runners, each to one at a time, and takes what they tell. */
export class LeaseService {
  constructor(
    private readonly options: {
      database: Database;
      logs: LogStore;
      progress: RunProgress;
      queue: JobQueue;
    },
  ) {}

  /** The oldest queued job, waited for until the signal; nothing when none came. */
  async acquire(
    runner: string,
    { waitMs, signal }: { waitMs: number; signal: AbortSignal },
  ): Promise<StoredJob | undefined> {
    const end = Date.now() + waitMs;
    for (;;) {
      const job = await this.#claim(runner);
      const left = end - Date.now();
      if (job || left <= 0 || signal.aborted) {
        return job;
      }
      await this.options.queue.next(signal, left);
    }
  }

  /** Gives a job back that never reached its runner. */
  release({ id, runId, lease = '' }: StoredJob): Promise<void> {
    return this.options.progress.change(runId, async ({ stores }) => {
      if (await stores.jobs.holds({ id, lease })) {
        await stores.jobs.update(id, {
          ...{ status: 'queued', lease: null, leaseUntil: null },
          ...{ runner: null, startedAt: null },
        });
      }
    });
  }

  /** @throws ConflictError when the lease is lost. */
  async renew(lease: Lease): Promise<{ cancel: boolean }> {
    const { database } = this.options;
    const until = (await database.now()) + LEASE_SECONDS * 1_000;
    const job = await database.jobs.renew(lease, until);
    return { cancel: (job ?? lost(lease)).cancelled };
  }

  /** Writes to the log. @throws ConflictError when the lease is lost. */
  async log(
    lease: Lease,
    part: { offset: number; text: string },
  ): Promise<number> {
    const { database, logs } = this.options;
    const job = await database.jobs.find(lease.id);
    if (job?.lease !== lease.lease || job.status !== 'in_progress') {
      return lost(lease);
    }
    return logs.append(job, part);
  }

  /** Notes how far steps are. @throws ConflictError when the lease is lost. */
  async report(lease: Lease, steps: StepReport[]): Promise<void> {
    const { database, progress } = this.options;
    const job = await database.jobs.find(lease.id);
    await progress.change(job?.runId ?? lost(lease), async ({ stores }) => {
      if (!(await stores.jobs.holds(lease))) {
        lost(lease);
      }
      await stores.steps.save(steps.map(step => ({ ...step, job: lease.id })));
    });
  }

  /** Ends a job; to say it again changes nothing. @throws ConflictError when the lease is lost. */
  async complete(lease: Lease, given: Completion): Promise<void> {
    const { database, progress } = this.options;
    const job = await database.jobs.find(lease.id);
    if (job?.lease === lease.lease && job.status === 'completed') {
      return;
    }
    const { conclusion, outputs, error } = checkOutputs(given);
    await progress.change(job?.runId ?? lost(lease), async ({ stores }) => {
      if (!(await stores.jobs.holds(lease))) {
        lost(lease);
      }
      await stores.jobs.update(lease.id, {
        ...{ status: 'completed', conclusion, outputs, error },
        completedAt: new Date().toISOString(),
      });
      await stores.steps.end(lease.id, conclusion);
    });
  }

  /** The job of a runner that executes it. @throws ConflictError when nobody does. */
  async find(id: number): Promise<StoredJob> {
    const job = await this.options.database.jobs.find(id);
    return job?.status === 'in_progress' ? job : lost({ id });
  }

  async #claim(runner: string): Promise<StoredJob | undefined> {
    const { database } = this.options;
    for (const id of await database.jobs.listQueued(CANDIDATES)) {
      const until = (await database.now()) + LEASE_SECONDS * 1_000;
      const lease = randomUUID();
      if (await database.jobs.claim({ id, lease }, { runner, until })) {
        const job = await database.jobs.find(id);
        if (job && (await this.#begin(job))) {
          return job;
        }
      }
    }
    return undefined;
  }

  /** Tells of a run that has begun; not of one whose repository is gone. */
  async #begin({ runId }: StoredJob): Promise<boolean> {
    try {
      await this.options.progress.change(runId, async () => undefined);
      return true;
    } catch (error) {
      if (error instanceof NotFoundError) {
        return false;
      }
      throw error;
    }
  }
}

function lost({ id }: Pick<Lease, 'id'>): never {
  throw new ConflictError(
    `The lease of job ${id} is lost: end it and forget it, its run goes on without you`,
  );
}

function checkOutputs(given: Completion): Completion {
  const size = JSON.stringify(given.outputs).length;
  return size <= MAX_OUTPUTS
    ? given
    : {
        conclusion: 'failure',
        outputs: {},
        error: `The outputs of the job have ${size} characters, and may have ${MAX_OUTPUTS}.`,
      };
}
