import { ConflictError } from '@backstage/errors';
import type { ForgeHost } from '@portico/plugin-forge-node';
import type { ActionsConfig } from '../config/readActionsConfig';
import type { StoredJob } from '../database/StoredJob';
import { cancelJob } from './cancelJob';
import { githubContext } from './githubContext';
import { survives } from './mayRun';
import { groupJobs } from './needs';
import { requireRunner } from './requireRunner';
import type { RunCreation } from './RunCreation';
import type { LockedRun, RunProgress } from './RunProgress';
import { writeJob } from './writeJob';

/** What people do with runs. */
export class RunControl {
  constructor(
    private readonly options: {
      config: ActionsConfig;
      creation: RunCreation;
      host: ForgeHost;
      progress: RunProgress;
    },
  ) {}

  /**
   * Asks a run to end. Jobs whose `if` asks for it, such as `always()`, still run.
   *
   * @param force - whether all ends at once, with no regard to what the file or a runner says
   * @throws ConflictError when it has ended
   */
  cancel(runId: number, { force }: { force: boolean }): Promise<void> {
    return this.options.progress.change(runId, async locked => {
      const { run, stores } = locked;
      if (run.status === 'completed') {
        throw new ConflictError(
          `Run ${run.id} has ended: nothing is left to cancel`,
        );
      }
      await stores.runs.update(run.id, { cancelled: true });
      for (const job of await this.#toCancel(locked, force)) {
        await writeJob(stores, job);
      }
    });
  }

  /** Runs all jobs again, as a new attempt. @throws ConflictError while it is under way */
  async rerun(runId: number): Promise<void> {
    const { config, creation, progress } = this.options;
    requireRunner(config);
    await progress.change(runId, async ({ run, repository, stores }) => {
      if (run.status !== 'completed') {
        throw new ConflictError(
          `Run ${run.id} is under way: cancel it first, or wait for its end`,
        );
      }
      const next = { ...run, attempt: run.attempt + 1 };
      const text = await stores.runs.readSource(run.id);
      const { jobs } = creation.plan(next, repository, text);
      await stores.jobs.create(next, jobs);
      await stores.runs.update(run.id, {
        attempt: next.attempt,
        cancelled: false,
        completedAt: null,
        conclusion: null,
        startedAt: new Date().toISOString(),
        status: 'queued',
      });
    });
  }

  async #toCancel(
    { run, repository, stores }: LockedRun,
    force: boolean,
  ): Promise<StoredJob[]> {
    const jobs = await stores.jobs.list(run.id, run.attempt);
    const groups = groupJobs(jobs);
    const github = githubContext(run, repository, this.options.host.baseUrl);
    const context = { ...run, github, cancelled: true };
    if (force) {
      return jobs.filter(endJob);
    }
    return jobs.filter(
      job =>
        // the others are asked when what they need has ended
        ['queued', 'in_progress'].includes(job.status) &&
        !survives(job, groups, context) &&
        cancelJob(job),
    );
  }
}

function endJob(job: StoredJob): boolean {
  const isOpen = job.status !== 'completed';
  if (isOpen) {
    Object.assign(job, {
      cancelled: true,
      conclusion: 'cancelled',
      status: 'completed',
    } satisfies Partial<StoredJob>);
  }
  return isOpen;
}
