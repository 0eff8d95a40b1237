import type { ForgeRepositoryHandle } from '@portico/plugin-forge-node';
import type { Database } from '../database/Database';
import type { RunVerdicts } from '../runs/RunVerdicts';
import type { News } from '../sync/News';
import { newService, withCommit } from './deploy';
import type { Head, ServiceReader } from './ServiceReader';

/** Decides which commits are deployed by themselves: what the default branch has, once its pipelines have succeeded. */
export class Deployments {
  constructor(
    private readonly options: {
      database: Database;
      news: News;
      reader: ServiceReader;
      verdicts: RunVerdicts;
    },
  ) {}

  /** Deploys what was pushed, unless a pipeline comes first: then it is considered at its end. */
  async pushed(repository: ForgeRepositoryHandle): Promise<void> {
    const { verdicts } = this.options;
    await this.#decide(repository, commit =>
      verdicts.needsNone(repository, commit),
    );
  }

  /** Deploys the newest commit if its time has come; to ask more often changes nothing. */
  async consider(repository: ForgeRepositoryHandle): Promise<void> {
    const { verdicts } = this.options;
    await this.#decide(
      repository,
      async commit =>
        (await verdicts.needsNone(repository, commit)) ||
        verdicts.haveSucceeded(repository, commit),
    );
  }

  /** Looks again at what waits for a pipeline, whose end may not have been heard of. */
  async considerCandidates(
    find: (id: number) => Promise<ForgeRepositoryHandle | undefined>,
  ): Promise<void> {
    for (const service of await this.options.database.services.list()) {
      const repository = await find(service.repositoryId);
      if (!repository) {
        await this.forget(service.repositoryId);
      } else if (service.candidate) {
        await this.consider(repository);
      }
    }
  }

  async #decide(
    repository: ForgeRepositoryHandle,
    mayDeploy: (commit: string) => Promise<boolean>,
  ): Promise<void> {
    const { database, news, reader } = this.options;
    const head = await reader.readHead(repository);
    const known = await database.services.find(repository.id);
    const isWanted =
      known ?? (head?.described.service && head.described.runsByItself);
    if (!head || known?.commit === head.commit || !isWanted) {
      return;
    }
    const isReady = await mayDeploy(head.commit);
    const now = await reader.readHead(repository);
    // whoever moved it has this decided anew
    if (now?.commit === head.commit) {
      await this.#note(repository.id, head, isReady);
      news.tell();
    }
  }

  async #note(id: number, head: Head, isReady: boolean): Promise<void> {
    const { services } = this.options.database;
    const { commit, described } = head;
    const { service: description } = described;
    if (isReady && !description) {
      await services.delete(id);
      return;
    }
    await services.change(id, stored => {
      const service = stored ?? (description && newService(id, description));
      if (!service || service.commit === commit) {
        return service;
      }
      return isReady && description
        ? withCommit(service, commit, description)
        : { ...service, candidate: commit };
    });
  }

  async forget(repositoryId: number): Promise<void> {
    await this.options.database.services.delete(repositoryId);
    this.options.news.tell();
  }
}
