import type { ForgeService } from '@portico/plugin-forge-common';
import { ConflictError } from '@backstage/errors';
import type { ForgeRepositoryHandle } from '@portico/plugin-forge-node';
import type { Database } from '../database/Database';
import { isDeployed, StoredService } from '../database/StoredService';
import type { News } from '../sync/News';
import { asStarted, asStopped, newService, withCommit } from './deploy';
import { planServices } from './planServices';
import { presentService } from './presentService';
import type { Head, ServiceReader } from './ServiceReader';

function reasonOf(head: Head | undefined): string {
  const reason = head?.described.reason;
  return reason ?? 'Nothing was pushed to it yet.';
}

/** What people see of services, and do with them. */
export class ServiceControl {
  constructor(
    private readonly options: {
      database: Database;
      limit: number;
      news: News;
      reader: ServiceReader;
    },
  ) {}

  async describe(
    repository: ForgeRepositoryHandle,
    { mayControl }: { mayControl: boolean },
  ): Promise<ForgeService> {
    const { database, limit, reader } = this.options;
    const head = await reader.readHead(repository);
    const services = await database.services.list();
    const stored = services.find(one => one.repositoryId === repository.id);
    const name = stored?.name ?? head?.described.service?.name;
    if (name === undefined) {
      return { service: false, reason: reasonOf(head) };
    }
    const { waiting } = planServices(services, limit);
    const presented = presentService(stored, {
      waiting: waiting.get(repository.id),
      isRunnerThere: await database.runner.isThere(),
    });
    return { service: true, name, ...presented, mayControl };
  }

  /** Starts it, of the newest commit when nothing is deployed. @throws ConflictError when it is none. */
  async start(repository: ForgeRepositoryHandle): Promise<void> {
    const head = await this.#headOf(repository);
    await this.#change(repository, stored => {
      if (!isDeployed(stored)) {
        return withCommit(
          {
            ...(stored ?? newService(repository.id, head.service)),
            stopped: false,
          },
          head.commit,
          head.service,
        );
      }
      return stored.stopped ? asStarted(stored) : stored;
    });
  }

  async stop(repository: ForgeRepositoryHandle): Promise<void> {
    await this.#change(repository, stored =>
      stored && !stored.stopped ? asStopped(stored) : stored,
    );
  }

  /** Ends its process and starts another one. @throws ConflictError when nothing is deployed. */
  async restart(repository: ForgeRepositoryHandle): Promise<void> {
    await this.#change(repository, stored => {
      if (!isDeployed(stored)) {
        throw new ConflictError(
          'Nothing of this service is deployed: start it instead',
        );
      }
      return asStarted(stored);
    });
  }

  async #headOf(repository: ForgeRepositoryHandle) {
    const head = await this.options.reader.readHead(repository);
    if (!head?.described.service) {
      throw new ConflictError(
        `This repository is no service. ${reasonOf(head)}`,
      );
    }
    return { commit: head.commit, service: head.described.service };
  }

  async #change(
    { id }: ForgeRepositoryHandle,
    change: (stored: StoredService | undefined) => StoredService | undefined,
  ): Promise<void> {
    await this.options.database.services.change(id, change);
    this.options.news.tell();
  }
}
