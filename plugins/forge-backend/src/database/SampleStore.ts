import { Knex } from 'knex';
import { RepositoryStore } from './RepositoryStore';
import type { RepositoryDraft, StoredRepository } from './StoredRepository';

const TABLE = 'forge_samples';
// Any number does that nothing else locks in this database
const LOCK = 6_740_120_311;

/** Remembers which samples have become repositories, for good. */
export class SampleStore {
  constructor(private readonly knex: Knex) {}

  async listMade(): Promise<Set<string>> {
    return new Set(await this.knex(TABLE).pluck('name'));
  }

  /** Notes that there is no need to make one. */
  async skip(name: string): Promise<void> {
    await insert(this.knex, name);
  }

  /**
   * Both are noted or none.
   * @throws ConflictError when the owner has a repository of that name.
   */
  async create(
    name: string,
    repository: RepositoryDraft,
  ): Promise<StoredRepository> {
    return this.knex.transaction(async transaction => {
      const stored = await new RepositoryStore(transaction).create(repository);
      await insert(transaction, name);
      return stored;
    });
  }

  /** Waits while another backend on the same database is at it. */
  async exclusively(work: () => Promise<void>): Promise<void> {
    if (this.knex.client.config.client !== 'pg') {
      // other databases than PostgreSQL have one backend
      await work();
      return;
    }
    // a backend that is killed loses its connection, and with that the lock
    await this.knex.transaction(async transaction => {
      await transaction.raw('SELECT pg_advisory_xact_lock(?)', [LOCK]);
      await work();
    });
  }
}

async function insert(knex: Knex, name: string): Promise<void> {
  await knex(TABLE).insert({ name, made_at: new Date().toISOString() });
}
