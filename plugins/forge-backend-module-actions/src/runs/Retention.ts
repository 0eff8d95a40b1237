import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ForgeHost } from '@portico/plugin-forge-node';
import type { ActionsConfig } from '../config/readActionsConfig';
import type { Database } from '../database/Database';

/** Removes runs that are too many or too old, with what they left on disk. */
export class Retention {
  constructor(
    private readonly options: {
      config: Pick<ActionsConfig, 'retention'>;
      database: Database;
      /** The folder with one for each run. */
      directory: string;
      host: Pick<ForgeHost, 'find'>;
    },
  ) {}

  async run(): Promise<void> {
    const { config, database, host } = this.options;
    const { runs, ageMs } = config.retention;
    for (const id of await database.runs.listRepositoryIds()) {
      await this.#drain(() => database.runs.listSurplus(id, runs));
      if (!(await host.find(id))) {
        // a run that began while it was deleted
        await this.forget(id);
      }
    }
    const before = new Date(Date.now() - ageMs).toISOString();
    await this.#drain(() => database.runs.listEndedBefore(before));
  }

  /** Removes all runs of a repository. */
  async forget(repositoryId: number): Promise<void> {
    const { runs } = this.options.database;
    await this.#remove(await runs.listIdsOf(repositoryId));
    await runs.deleteNumbers(repositoryId);
  }

  /** Removes folders of runs that are gone, which a backend that was killed may leave. */
  async tidy(): Promise<void> {
    const { database, directory } = this.options;
    const names = await readdir(directory);
    const ids = names.map(Number).filter(Number.isSafeInteger);
    const known = new Set<number>();
    for (let at = 0; at < ids.length; at += 500) {
      const some = ids.slice(at, at + 500);
      (await database.runs.listKnown(some)).forEach(id => known.add(id));
    }
    await this.#removeFolders(ids.filter(id => !known.has(id)));
  }

  async #drain(list: () => Promise<number[]>): Promise<void> {
    for (;;) {
      const ids = await list();
      if (ids.length === 0) {
        return;
      }
      await this.#remove(ids);
    }
  }

  async #remove(ids: number[]): Promise<void> {
    await this.options.database.transaction(({ runs }) => runs.delete(ids));
    await this.#removeFolders(ids);
  }

  async #removeFolders(ids: number[]): Promise<void> {
    for (const id of ids) {
      const folder = path.join(this.options.directory, `${id}`);
      await rm(folder, { recursive: true, force: true });
    }
  }
}
