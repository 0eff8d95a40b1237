import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { BackendAwayError, BackendClient, UnknownTokenError } from './backend';
import { runJob, type RunnerParts } from './job';
import { openSandbox } from './sandbox';
import { runServices } from './services';
import type { Settings } from './settings';
import { RunnerFolder } from './workspace';

const firstPauseMs = 250;
const longestPauseMs = 5_000;

/** Tries with a token that is refused; a portal that starts may know its secrets late. */
const tokenTries = 5;

/** Takes jobs from the backend and runs them, some at a time. */
export class Runner {
  readonly #settings: Settings;
  readonly #report: (line: string) => void;
  readonly #stop = new AbortController();
  readonly #id: string;
  #isAway = false;

  /** @param report - told what happens, for the runner's own log */
  constructor(settings: Settings, report: (line: string) => void) {
    this.#settings = settings;
    this.#report = report;
    this.#id = `${settings.name.slice(0, 80)}-${randomUUID().slice(0, 8)}`;
  }

  /** Ends the jobs that run, as cancelled, and then the runner. */
  stop(): void {
    this.#stop.abort();
  }

  /**
   * Works until it is stopped.
   *
   * @throws SettingsError, UnknownTokenError
   */
  async run(): Promise<void> {
    const { dir, concurrency, url } = this.#settings;
    const sandbox = await openSandbox(this.#settings);
    const folder = new RunnerFolder(dir);
    const left = await folder.removeLeft();
    if (left > 0) {
      this.#report(`Removed what ${left} runner(s) had left in ${dir}.`);
    }
    sandbox.description.forEach(this.#report);
    this.#report(`Waiting for jobs of ${url}, ${concurrency} at a time.`);
    const parts: RunnerParts = {
      backend: new BackendClient(this.#settings),
      sandbox,
      settings: this.#settings,
      dir: folder.dir,
      signal: this.#stop.signal,
    };
    try {
      const loops = Array.from({ length: concurrency }, () =>
        this.#takeJobs(parts),
      );
      loops.push(this.#runServices(parts));
      loops.forEach(loop => loop.catch(() => this.stop()));
      const results = await Promise.allSettled(loops);
      const failed = results.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') {
        throw failed.reason;
      }
    } finally {
      await folder.remove();
    }
  }

  async #runServices({ sandbox, dir, signal }: RunnerParts): Promise<void> {
    const { services, url, token, limits } = this.#settings;
    if (services) {
      const [runnerId, report] = [this.#id, this.#report];
      const parts = { sandbox, dir, limits, signal };
      await runServices({ ...parts, url, token, runnerId, report });
    }
  }

  async #takeJobs(parts: RunnerParts): Promise<void> {
    const { signal } = this.#stop;
    let [pause, refusals] = [firstPauseMs, 0];
    while (!signal.aborted) {
      try {
        await this.#takeJob(parts);
        [pause, refusals] = [firstPauseMs, 0];
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        refusals += error instanceof UnknownTokenError ? 1 : 0;
        if (refusals >= tokenTries) {
          throw error;
        }
        this.#tellOf(error);
        await sleep(pause, undefined, { signal }).catch(() => undefined);
        pause = Math.min(pause * 2, longestPauseMs);
      }
    }
  }

  async #takeJob(parts: RunnerParts): Promise<void> {
    const { signal } = this.#stop;
    const assignment = await parts.backend.acquire(this.#id, signal);
    if (this.#isAway) {
      this.#isAway = false;
      this.#report('The portal is there again.');
    }
    if (assignment) {
      const { jobId, jobKey, run } = assignment;
      const what = `job ${jobId} (${run.repository.owner}/${run.repository.name}, ${jobKey})`;
      this.#report(`Runs ${what}.`);
      await runJob(assignment, parts);
      this.#report(`Has ended ${what}.`);
    }
  }

  #tellOf(error: unknown): void {
    if (error instanceof BackendAwayError) {
      if (!this.#isAway) {
        this.#isAway = true;
        this.#report(`${error.message}; tries again.`);
      }
    } else {
      this.#report(error instanceof Error ? error.message : String(error));
    }
  }
}
