import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ConflictError, toError } from '@backstage/errors';

/** The catalog takes a second or two to read what was pushed. */
const FIRST_MS = 3_000;
/** Between two runs, as each reads everything that is indexed. */
const PAUSE_MS = 7_000;
/** For so long after a change more may come of it, such as documentation that is built. */
const AFTER_MS = 25_000;

/** Has the search collect anew soon after something has changed, in place of many times while nothing does. */
export class ChangeFollower {
  #until = 0;
  #timer?: NodeJS.Timeout;

  constructor(
    private readonly options: {
      logger: LoggerService;
      scheduler: Pick<SchedulerService, 'triggerTask'>;
      /** The ids of the tasks that collect. */
      tasks: string[];
    },
  ) {}

  /** Notes that something has changed just now. */
  changed(): void {
    this.#until = Date.now() + AFTER_MS;
    this.#timer ??= this.#runAfter(FIRST_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#until = 0;
  }

  #runAfter(ms: number): NodeJS.Timeout {
    return setTimeout(async () => {
      await this.#run();
      const isOver = Date.now() + PAUSE_MS > this.#until;
      this.#timer = isOver ? undefined : this.#runAfter(PAUSE_MS);
    }, ms);
  }

  async #run(): Promise<void> {
    const { logger, scheduler, tasks } = this.options;
    for (const task of tasks) {
      try {
        await scheduler.triggerTask(task);
      } catch (error) {
        // one that runs already is asked again after the pause
        if (!(error instanceof ConflictError)) {
          const { message } = toError(error);
          logger.warn(`The search does not follow a change: ${message}`);
        }
      }
    }
  }
}
