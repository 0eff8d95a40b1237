import type { ForgeHost } from '@portico/plugin-forge-node';
import type { Database } from '../database/Database';
import type { DeployedService, ServiceReport } from '../database/StoredService';
import { planServices } from '../services/planServices';
import type { News } from './News';

/** For how long a runner waits for something to change. */
const WAIT_MS = 20_000;

/** A service that a runner has, and how it is. */
export interface RunnerService extends ServiceReport {
  id: number;
  deployment: number;
}

/** A service that a runner is to have. */
export interface WantedService {
  id: number;
  /** Another one is another process. */
  deployment: number;
  name: string;
  owner: string;
  repository: string;
  commit: string;
  command: string;
}

const keysOf = (services: { id: number; deployment: number }[]) =>
  services
    .map(({ id, deployment }) => `${id}:${deployment}`)
    .sort()
    .join();

const toKey = ({ repositoryId: id, deployment }: DeployedService) => ({
  id,
  deployment,
});

/** Tells runners which services there are to be, and takes what they say of them. */
export class SyncService {
  constructor(
    private readonly options: {
      database: Database;
      host: Pick<ForgeHost, 'find'>;
      limit: number;
      news: News;
      stopping: AbortSignal;
    },
  ) {}

  /** What a runner is to have: at once when it is not what it has, else when it changes. */
  async sync(
    runner: string,
    has: RunnerService[],
    gone: AbortSignal,
  ): Promise<WantedService[]> {
    const { news, stopping } = this.options;
    const timeout = AbortSignal.timeout(WAIT_MS);
    const signal = AbortSignal.any([gone, stopping, timeout]);
    let isNoted = false;
    for (;;) {
      const mine = await this.options.database.runner.claim(runner);
      if (mine && !isNoted) {
        await this.#note(has);
        isNoted = true;
      }
      const wanted = mine ? await this.#plan() : [];
      if (keysOf(wanted.map(toKey)) !== keysOf(has) || signal.aborted) {
        return this.#present(wanted);
      }
      await news.next(signal);
    }
  }

  async #plan(): Promise<DeployedService[]> {
    const { database, limit } = this.options;
    return planServices(await database.services.list(), limit).run;
  }

  async #note(has: RunnerService[]): Promise<void> {
    for (const service of has) {
      await this.options.database.services.report(service, service);
    }
  }

  async #present(services: DeployedService[]): Promise<WantedService[]> {
    const presented = await Promise.all(
      services.map(async ({ repositoryId: id, ...service }) => {
        const repository = await this.options.host.find(id);
        const { deployment, name, commit, command } = service;
        return repository
          ? [
              {
                ...{ id, deployment, name, commit, command },
                ...{ owner: repository.owner, repository: repository.name },
              },
            ]
          : [];
      }),
    );
    return presented.flat();
  }
}
