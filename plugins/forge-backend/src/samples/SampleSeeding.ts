import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError, toError } from '@backstage/errors';
import { setTimeout as pause } from 'node:timers/promises';
import type { SampleStore } from '../database/SampleStore';
import type { Owners } from '../services/Owners';
import { listSamples } from './listSamples';
import type { SampleCreation } from './SampleCreation';

// So that pages do not wait for them
const AT_ONCE = 3;
const ASK_MS = 300;
const MAX_WAIT_MS = 15_000;

/** Makes, in the background, those samples into repositories that never were. */
export class SampleSeeding {
  #stopped = false;
  #done: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: {
      creation: Pick<SampleCreation, 'create'>;
      directory: string;
      logger: LoggerService;
      owners: Pick<Owners, 'isAnyoneThere'>;
      samples: SampleStore;
    },
  ) {}

  start(): void {
    const { logger, samples } = this.options;
    this.#done = samples
      .exclusively(async () => {
        await this.#untilPeopleAreThere();
        await this.#run();
      })
      .catch(error =>
        logger.error('The sample repositories were not made', toError(error)),
      );
  }

  /** Waits for those that are under way; the rest is made after the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#done;
  }

  // What the catalog reads of the samples would keep people from signing in
  async #untilPeopleAreThere(): Promise<void> {
    const { owners } = this.options;
    const deadline = Date.now() + MAX_WAIT_MS;
    while (!this.#stopped && Date.now() < deadline) {
      if (await owners.isAnyoneThere().catch(() => false)) {
        return;
      }
      await pause(ASK_MS);
    }
  }

  async #run(): Promise<void> {
    const { directory, logger, samples } = this.options;
    const started = Date.now();
    const made = await samples.listMade();
    const all = await listSamples(directory);
    const queue = all.filter(name => !made.has(name));
    const outcomes: (boolean | undefined)[] = [];
    const work = async () => {
      let name = queue.shift();
      while (name !== undefined && !this.#stopped) {
        outcomes.push(await this.#create(name));
        name = queue.shift();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (outcomes.length > 0) {
      const count = (outcome?: boolean) =>
        outcomes.filter(one => one === outcome).length;
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      logger.info(
        `Made ${count(true)} sample repositories in ${seconds} s; ` +
          `${count(false)} were there already, ${count()} were left out`,
      );
    }
  }

  async #create(name: string): Promise<boolean | undefined> {
    const { creation, logger } = this.options;
    try {
      return await creation.create(name);
    } catch (error) {
      const problem = `The sample '${name}' did not become a repository, and is tried again at the next start`;
      if (isError(error) && error.name === 'InputError') {
        logger.error(`${problem}: ${error.message}`);
      } else {
        logger.error(problem, toError(error));
      }
      return undefined;
    }
  }
}
