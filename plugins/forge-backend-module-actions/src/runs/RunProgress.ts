import { NotFoundError } from '@backstage/errors';
import type {
  ForgeHost,
  ForgeRepositoryHandle,
} from '@portico/plugin-forge-node';
import type { Database, Stores } from '../database/Database';
import type { StoredRun } from '../database/StoredRun';
import { advance } from './advance';
import { githubContext } from './githubContext';
import type { JobQueue } from './JobQueue';
import { progressOf } from './progressOf';
import type { RunEvents } from './RunEvents';
import type { RunMeter } from './RunMeter';
import { writeJob } from './writeJob';

/** A run that nobody else changes meanwhile. */
export interface LockedRun {
  run: StoredRun;
  repository: ForgeRepositoryHandle;
  stores: Stores;
}

/** Changes runs, one change of each at a time, and takes them on. */
export class RunProgress {
  constructor(
    private readonly options: {
      database: Database;
      events: RunEvents;
      host: ForgeHost;
      meter?: RunMeter;
      queue: JobQueue;
    },
  ) {}

  /** Does something with a run; what that lets begin or end follows in the same step. */
  async change<T>(
    runId: number,
    work: (locked: LockedRun) => Promise<T>,
  ): Promise<T> {
    const repository = await this.#repositoryOf(runId);
    const { database } = this.options;
    const { result, before, after } = await database.transaction(
      async stores => {
        const run = await stores.runs.lock(runId);
        if (!run) {
          throw new NotFoundError(`There is no run ${runId}`);
        }
        const worked = await work({ run, repository, stores });
        const moved = await this.settle(stores, runId, repository);
        return { result: worked, before: run, after: moved };
      },
    );
    const isNews =
      before.status !== 'completed' || before.attempt !== after.attempt;
    this.tell(after, repository, isNews);
    return result;
  }

  /** Takes a run on; within a transaction that has it. */
  async settle(
    stores: Stores,
    runId: number,
    repository: ForgeRepositoryHandle,
  ): Promise<StoredRun> {
    const run = (await stores.runs.find(runId)) as StoredRun;
    const jobs = await stores.jobs.list(runId, run.attempt);
    const github = githubContext(run, repository, this.options.host.baseUrl);
    const changed = advance(jobs, { ...run, github });
    for (const job of changed) {
      await writeJob(stores, job);
    }
    const news = new Map(changed.map(job => [job.id, job]));
    const now = jobs.map(job => news.get(job.id) ?? job);
    const progress = progressOf(now, run);
    await stores.runs.update(runId, {
      ...progress,
      ...(progress.status === 'completed' &&
        !run.completedAt && { completedAt: new Date().toISOString() }),
    });
    return { ...run, ...progress };
  }

  /** Tells of what is written. */
  tell(
    run: StoredRun,
    repository: ForgeRepositoryHandle,
    isNews: boolean,
  ): void {
    const { events, meter, queue } = this.options;
    events.changed(run, repository);
    if (run.status === 'completed' && isNews) {
      events.completed(run, repository);
      meter?.ended(run);
    }
    queue.wake();
  }

  async #repositoryOf(runId: number): Promise<ForgeRepositoryHandle> {
    const { database, host } = this.options;
    const run = await database.runs.find(runId);
    const repository = run && (await host.find(run.repositoryId));
    if (!repository) {
      throw new NotFoundError(`There is no run ${runId}`);
    }
    return repository;
  }
}
